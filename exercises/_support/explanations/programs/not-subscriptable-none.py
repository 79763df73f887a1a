winners = {"Graz": ["Ada", "Tom"]}

print(winners.get("Linz")[0])
