height = input

print(float(height) / 100)
