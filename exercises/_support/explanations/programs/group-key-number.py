seats = {1: "Ada"}
print(seats["1"])
