film = "Alien"
print(film.director)
