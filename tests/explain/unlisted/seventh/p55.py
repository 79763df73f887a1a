order = []


def add_to_order(order, product, pieces):
    order = order.append({"product": product, "pieces": pieces})
    return order


order = add_to_order(order, "bagel", 4)
order = add_to_order(order, "muffin", 2)
order = add_to_order(order, "scone", 1)

total = 0
for item in order:
    total += item["pieces"]
print("Pieces to pack:", total)
