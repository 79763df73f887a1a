with open("price.csv", encoding="utf-8") as file:
    print(file.read())
