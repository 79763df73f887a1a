def slogan():
    return "Every film is a journey."


print(slogan())
