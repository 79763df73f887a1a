class Dog:
    def _init_(self, name):
        self.name = name
rex = Dog("Rex")
