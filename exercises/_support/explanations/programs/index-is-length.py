queue = ["Ada", "Noor", "Sam"]
print("Last in line:", queue[len(queue)])
