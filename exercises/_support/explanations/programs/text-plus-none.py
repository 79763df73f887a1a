names = {"first": "Bob", "last": None}

line = names["first"] + names["last"]
