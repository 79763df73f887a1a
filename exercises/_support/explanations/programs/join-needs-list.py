print(", ".join(None))
