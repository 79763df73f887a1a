import math
print(sqrt(9))
