colours = {"red", "green"}
print(colours[0])
