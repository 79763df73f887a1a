films = ["Alien"]
films = films.append("Brazil")
films.append("Casablanca")
