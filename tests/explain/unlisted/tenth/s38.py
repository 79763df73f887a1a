class Game:
    def __init__(self, title, copies):
        self.title = title
        self.copies = copies
        self.borrowers = []

    def is_free(self):
        return self.copies > len(self.borrowers)

    def lend(person):
        if self.is_free():
            self.borrowers.append(person)
            return True
        return False


azul = Game("Azul", 1)
print(azul.title, "free:", azul.is_free())
print("Lent to Sam:", azul.lend("Sam"))
print(azul.title, "free:", azul.is_free())
