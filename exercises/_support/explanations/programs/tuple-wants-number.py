places = [("Oslo", 709), ("Bergen", 291)]

for place in places:
    print(place["name"])
