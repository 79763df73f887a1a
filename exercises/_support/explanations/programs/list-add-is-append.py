names = ["Ada"]
names.add("Noor")
