colours = ["red", "green", "blue"]
print(*colours, seperator=", ")
