films = {}
films.append("Alien")
