define greet(name):
    return "Hi " + name
