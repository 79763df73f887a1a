class Purse:
    def __init__(self):
        self.coins = 3

    def add(self, number):
        coins = coins + number


Purse().add(2)
