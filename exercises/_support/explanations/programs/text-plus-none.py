def greet(name):
    print("Hello " + name)


line = "- " + greet("Ada")
