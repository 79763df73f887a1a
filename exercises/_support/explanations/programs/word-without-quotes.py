city = Bern
print(city)
