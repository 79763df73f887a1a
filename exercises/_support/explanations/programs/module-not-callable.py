import datetime

print(datetime(2026, 1, 1))
