class Dog:
    def bark(times):
        print("Wuff" * times)
rex = Dog()
rex.bark(3)
