users = {"ada": 3}
for user in users:
    print(user["name"])
