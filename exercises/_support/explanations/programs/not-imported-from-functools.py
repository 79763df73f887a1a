print(wraps)
