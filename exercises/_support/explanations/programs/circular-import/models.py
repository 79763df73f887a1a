from shop import find_price

User = find_price
