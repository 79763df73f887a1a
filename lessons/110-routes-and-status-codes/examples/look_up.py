ROOMS = {1: "the red room", 2: "the blue room"}

print(ROOMS[2])
print(2 in ROOMS)
print(3 in ROOMS)
