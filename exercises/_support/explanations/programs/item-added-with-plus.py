names = ["Ada"]
names = names + "Tom"
