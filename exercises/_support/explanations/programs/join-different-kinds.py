names = ["Ada"]
names = names + "Noor"
