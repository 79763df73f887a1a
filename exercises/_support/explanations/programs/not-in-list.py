names = ["Ada"]
names.remove("Noor")
