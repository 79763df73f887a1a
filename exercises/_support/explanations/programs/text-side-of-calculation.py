born = "1990"
print(2026 - born)
