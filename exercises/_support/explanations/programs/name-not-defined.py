def send(text):
    print(text)


send(text=greeting + "!")
