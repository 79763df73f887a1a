import random

print(random.dice(1, 6))
