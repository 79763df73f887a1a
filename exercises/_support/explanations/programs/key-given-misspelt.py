stock = {"pen": 3}


def sell(name):
    stock[name] = stock[name] - 1


sell("Pen")
