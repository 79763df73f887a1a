from random import randint

print(randint(6))
