names = ["Ada"]
print(len[names])
