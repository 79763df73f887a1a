from datetime import date

print(date.fromisoformat("22.11.2026"))
