print(greet("Ada"))

def greet(name):
    return "Hi " + name
