def greet(name):
    return f"Hello {name}"


greet("Ada", "Noor")
