greet(name):
    return "Hi " + name
