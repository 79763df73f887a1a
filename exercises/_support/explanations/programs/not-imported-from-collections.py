print(Counter("abba"))
