names = ["Noor", "Ada"].sort()
for name in names:
    print(name)
