colours = ["red", "green" "blue"]
print(colours[2])
