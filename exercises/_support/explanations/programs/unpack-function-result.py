def load():
    return "Ada", 36, "London"


name, age = load()
