def greet(name):
    return greet(name)


greet("Ada")
