word = "hello"
print(strlen(word))
