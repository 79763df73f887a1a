films = ["Alien", "Brazil"]
print(films.length)
