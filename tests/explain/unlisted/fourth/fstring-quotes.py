user = {"name": "Ada"}
print("Hello " + user["name] + "!")
