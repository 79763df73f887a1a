class Aquarium:
    def __init__(self, litres):
        self.litres = litres
        self.fish = []

    def add_fish(name):
        self.fish.append(name)

    def report(self):
        return f"{len(self.fish)} fish in {self.litres} litres"


tank = Aquarium(60)
tank.add_fish("Guppy")
tank.add_fish("Tetra")
print(tank.report())
