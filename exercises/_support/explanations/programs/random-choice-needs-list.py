import random

colours = {"red", "green"}
print(random.choice(colours))
