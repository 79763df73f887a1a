from datetime import date

print(date("2026-01-03"))
