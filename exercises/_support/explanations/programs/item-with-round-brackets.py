films = ["Alien", "Brazil"]
print(films(0))
