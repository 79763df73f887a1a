words = ["banana", "fig", "cherry"]
words.sort(len)
print(words)
