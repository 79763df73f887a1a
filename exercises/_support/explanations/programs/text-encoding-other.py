with open("poem.txt", "wb") as file:
    file.write(b"M\xfcsli")
with open("poem.txt", encoding="utf-8") as file:
    print(file.read())
