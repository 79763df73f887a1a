users = {"ada": "Ada Byron"}

user = users.get("noor")
print(user.upper())
