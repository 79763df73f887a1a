names = ["Ada"]
names.push("Bob")
