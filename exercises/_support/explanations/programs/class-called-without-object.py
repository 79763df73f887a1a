class User:
    def greet(self):
        return "Hello"


User.greet()
