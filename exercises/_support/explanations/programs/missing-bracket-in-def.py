def home:
    return "Hello"
