user = None
user["name"] = "Ada"
