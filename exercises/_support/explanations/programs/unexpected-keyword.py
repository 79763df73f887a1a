def greet(name):
    return f"Hello {name}"


greet(colour="red")
