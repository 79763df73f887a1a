import random

cards = ["ace", "king", "queen"]
cards = random.shuffle(cards)
print("Your card:", cards[0])
