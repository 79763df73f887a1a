class User:
    def greet():
        return self.name


User.greet()
