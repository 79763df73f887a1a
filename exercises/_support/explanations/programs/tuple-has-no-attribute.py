films = ("Alien", "Brazil")
films.append("Casablanca")
