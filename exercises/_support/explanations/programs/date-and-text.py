from datetime import date

born = "1990-05-17"
print(date.today() - born)
