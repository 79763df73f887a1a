films = [{"title": "Alien"}]
print(films.title_of_first)
