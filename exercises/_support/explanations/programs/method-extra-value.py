class Lamp:
    def __init__(self):
        self.level = 0

    def turn_on(self, level):
        self.level = level


Lamp().turn_on(5, "red")
