from datetime import date

day = date.today()
day.year = 2027
