def find(username):
    if username == "ada":
        return {"username": "ada"}


user = find("noor")
print(user.username)
