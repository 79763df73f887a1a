height = "1.8"
print(f"{height:.1f} m")
