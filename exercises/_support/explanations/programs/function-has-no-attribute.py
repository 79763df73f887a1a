def load():
    return "Ada"


print(load.upper())
