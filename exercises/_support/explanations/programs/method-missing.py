class Dog:
    def bark(self):
        print("Wuff")


rex = Dog()
rex.fetch("ball")
