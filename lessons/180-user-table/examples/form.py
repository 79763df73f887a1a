class Film:
    title = ""
    year = 0


amber = Film()
amber.title = "Amber"
amber.year = 2004

rain = Film()
rain.title = "Small Rain"

print(amber.title, amber.year)
print(rain.title, rain.year)
