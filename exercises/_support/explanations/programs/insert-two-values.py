names = ["Ada"]
names.insert(0)
