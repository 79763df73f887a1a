class Dog:
    def __init__(self, name):
        name = name
rex = Dog("Rex")
print(rex.name)
