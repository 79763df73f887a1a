class Cat:
    def __init__(self, name):
        self.name = name

    def meet(self, other):
        return self.name + " meets " + other.name


print(Cat("Mimi").meet("Tom"))
