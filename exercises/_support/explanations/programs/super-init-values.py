class Vehicle:
    def __init__(self, brand, wheels):
        self.brand = brand
        self.wheels = wheels


class Bike(Vehicle):
    def __init__(self, brand, wheels, gears):
        super().__init__()
        self.gears = gears


print(Bike("Gazelle", 2, 7).brand)
