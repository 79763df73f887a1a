shopping = [
    ("milk", 2, 1.1),
    ("eggs", 10, 0.3),
    ("rice", 1, 2.4),
]


def bill(items):
    total = 0
    for name, count, price in items:
    total = total + count * price
    return total


def print_list(items):
    for name, count, price in items:
        print(f"{count:>3} x {name}")


print_list(shopping)
print("To pay:", round(bill(shopping), 2))
