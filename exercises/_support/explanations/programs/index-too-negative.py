names = ["Ada", "Tom"]
print(names[-3])
