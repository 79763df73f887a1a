class Film:
    def title(self):
        return "Alien"


film = Film()
print("I saw " + film.title)
