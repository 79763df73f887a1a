class User:
    def greet():
        return "Hello"


User().greet()
