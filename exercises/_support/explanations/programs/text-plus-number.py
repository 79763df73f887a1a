age = "36"

next_year = age + 1
print(next_year)
