class Cart:
    def __init__(self):
        self.items = []

    def put(self, product):
        items.append(product)


Cart().put("tea")
