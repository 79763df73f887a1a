word = "tree"
for place in range(word):
    print(place, word[place])
