def greet(name):
    return f"Hello {name}"


greet("Ada", name="Noor")
