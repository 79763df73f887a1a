def greet(name):
    if name == "Bob":
        return "Hello Bob"


line = "- " + greet("Ada")
