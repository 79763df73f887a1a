class User:
    def __init__(self, name):
        name = name

    def greet(self):
        return "Hi " + self.name

print(User("Ada").greet())
