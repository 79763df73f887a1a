words = ["apple", "apricot", "banana"]
typed = " AP "
start = typed.strip().lower

for word in words:
    if word.startswith(start):
        print(word)
