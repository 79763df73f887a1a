import math

age = "20"
print(min(3, age))
