def home():
    return Hello, World!


print(home())
