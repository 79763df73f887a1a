films = ["Alien", "Brazil"]
print(films.count())
