print(date)
