price = "12"
print(f"{price:.2f}")
