class Bird:
    def __init__(self, name):
        self.name = name


bird = Bird("Pip")
print("The bird is " + bird)
