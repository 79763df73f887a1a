import json

FILE = "menu.json"


def write_menu():
    menu = {"espresso": 2.1, "cocoa": 3.2, "apple cake": 3.9}
    with open(FILE, "w", encoding="utf-8") as f:
        json.dump(menu, f, indent=2)


def read_menu():
    return json.load(FILE)


def price(order):
    menu = read_menu()
    total = 0
    for thing in order:
        total += menu[thing]
    return round(total, 2)


write_menu()
print(price(["cocoa", "apple cake"]))
