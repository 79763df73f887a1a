class Shelf:
    def __init__(self):
        self.books = []


shelf = Shelf()
for book in shelf:
    print(book)
