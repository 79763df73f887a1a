from enum import Enum


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2


chosen = "monday"
print(Weekday[chosen])
