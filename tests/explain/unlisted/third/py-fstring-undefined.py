name = "Ada"
print(f"Hello {nmae}")
