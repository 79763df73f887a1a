class Room:
    def __init__(self, length, width):
        self.length = length
        self.width = width

    @property
    def area(self):
        return self.length * self.width


kitchen = Room(4, 3)
print(f"The kitchen has {kitchen.area()} square metres.")
