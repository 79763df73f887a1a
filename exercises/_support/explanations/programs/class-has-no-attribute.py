class User:
    def __init__(self):
        self.age = 20


print(User.phone)
