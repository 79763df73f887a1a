rows = [{"price": "2.50", "count": 1.5}]
for row in rows:
    print(row["price"] * row["count"])
