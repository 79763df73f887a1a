names = ["Ada"]
names.remove("Bob")
