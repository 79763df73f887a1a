class User:
name = "Ada"
