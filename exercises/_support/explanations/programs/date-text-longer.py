from datetime import datetime

begin = "2026-03-01 08:30"
print(datetime.strptime(begin, "%Y-%m-%d"))
