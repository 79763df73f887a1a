class Animal:
    def __init__(self, name):
        self.name = name


class Cat(Animal):
    def __init__(self, colour):
        self.colour = colour


print(Cat("grey").name)
