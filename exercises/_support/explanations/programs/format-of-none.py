price = None
print(f"{price:.2f}")
