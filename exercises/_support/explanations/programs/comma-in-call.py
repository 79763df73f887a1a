def greet(greeting, name):
    print(greeting, name)


word = "Hello"
greet(word "Ada")
