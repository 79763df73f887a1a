names = ["Ada", "Tom"]
names.remove(names)
