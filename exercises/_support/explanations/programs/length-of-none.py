def find_city(number):
    cities = {1: "Rome", 2: "Oslo"}
    return cities.get(number)


city = find_city(7)
print(len(city))
