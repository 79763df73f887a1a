users = [{"name": "Ada"}, {"name": "Bob"}]
print(users["name"])
