class User:
    def __init__(self, email):
        address = email


print(User("ada@example.com").phone)
