import json

with open("prices.json", encoding="utf-8") as file:
    prices = json.load(file)
print(prices)
