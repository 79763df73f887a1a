def greet(name):
    greeting = "Hello " + name


line = "- " + greet("Ada")
