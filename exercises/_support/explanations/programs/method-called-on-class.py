class Piggy:
    def __init__(self):
        self.coins = 0

    def save(self, coins):
        self.coins += coins


Piggy.save(5)
