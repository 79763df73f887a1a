guests = ["Ada", "Noor", "Sam"]
for place in len(guests):
    print(place, guests[place])
