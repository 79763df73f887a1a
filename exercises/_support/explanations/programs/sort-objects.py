class Film:
    def __init__(self, title, year):
        self.title = title
        self.year = year


films = [Film("Up", 2009), Film("Babe", 1995)]
oldest = min(films)
print(oldest.title)
