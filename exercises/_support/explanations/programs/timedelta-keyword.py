from datetime import timedelta

print(timedelta(day=3))
