def describe(product):
    return f"{product['name']} costs {product['pric']} euros"


lamp = {"name": "Lamp", "price": 35}
print(describe(lamp))
