class User:
    name = "Ada"


print(User()["name"])
