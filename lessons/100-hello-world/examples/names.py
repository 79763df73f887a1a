cinema = "Lumière"
print(cinema)
print("cinema")
