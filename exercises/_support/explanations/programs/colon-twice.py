def home()::
    return "Hello"
