>>> print("Hello")
