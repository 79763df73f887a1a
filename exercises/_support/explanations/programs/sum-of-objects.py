class Item:
    def __init__(self, name, price):
        self.name = name
        self.price = price


cart = [Item("tea", 3)]
print(sum(cart))
