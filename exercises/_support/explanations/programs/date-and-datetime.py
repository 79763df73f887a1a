from datetime import date, datetime

print(datetime.now() - date(2026, 1, 1))
