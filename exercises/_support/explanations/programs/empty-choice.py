import random

random.choice([])
