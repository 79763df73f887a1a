class User:
    def _init_(self, name):
        self.name = name


User("Ada")
