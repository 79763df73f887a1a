import random

print(random.pick(["red", "blue"]))
