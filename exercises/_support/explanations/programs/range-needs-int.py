from datetime import date

print(date("2026", 11, 22))
