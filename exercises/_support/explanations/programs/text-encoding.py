with open("menu.txt", "wb") as file:
    file.write(b"caf\xe9")
with open("menu.txt") as file:
    print(file.read())
