data = {"shop": "Corner", "items": [{"name": "tea"}, {"name": "milk"}]}

print(data["items"]["name"])
