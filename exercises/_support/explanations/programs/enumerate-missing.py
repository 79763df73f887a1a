planets = ["Venus", "Mars", "Saturn"]
for number, planet in planets:
    print(number, planet)
