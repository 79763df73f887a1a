import json

text = '{"items": [{"price": 2}, {"price": 3}]}'
order = json.loads(text)
total = 0
for item in order:
    total = total + item["price"]
print(total)
