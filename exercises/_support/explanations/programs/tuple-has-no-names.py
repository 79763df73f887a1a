class Cart:
    def __init__(self):
        self.items = []

    def add(self, name, price):
        self.items.append((name, price))

    def total(self):
        return sum(item.price for item in self.items)


cart = Cart()
cart.add("Pen", 1.2)
print(cart.total())
