print(2 in "2026")
