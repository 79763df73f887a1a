import json

ORDER = """
{
  "table": 6,
  "items": [
    {"dish": "Ramen", "price": 11.5, "count": 2},
    {"dish": "Gyoza", "price": 6.0, "count": 1}
  ]
}
"""


def bill(order):
    total = 0
    for item in order["items"]:
        total += item["Price"] * item["count"]
    return total


def receipt(order):
    lines = [f"Table {order['table']}"]
    for item in order["items"]:
        lines.append(f"{item['count']} x {item['dish']}")
    lines.append(f"Total: {bill(order):.2f}")
    return "\n".join(lines)


print(receipt(json.loads(ORDER)))
