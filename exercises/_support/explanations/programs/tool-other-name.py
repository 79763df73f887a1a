words = ["red", "blue"]
print(words.join(", "))
