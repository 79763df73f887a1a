labels = ["even" for n in range(5) if n % 2 == 0 else "odd"]
print(labels)
