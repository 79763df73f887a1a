print("Hello"
name = "Ada"
