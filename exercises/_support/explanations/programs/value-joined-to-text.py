from datetime import date

print("Today is " + date.today())
