def greet:
    return "Hi"
