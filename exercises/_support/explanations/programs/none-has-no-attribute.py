user = None
print(user.upper())
