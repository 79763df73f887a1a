def greet(name):
    return f"Hello {name}"


greet(nam="Ada")
