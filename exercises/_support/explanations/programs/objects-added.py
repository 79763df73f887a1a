class Money:
    def __init__(self, amount):
        self.amount = amount


print(Money(3) + Money(4))
