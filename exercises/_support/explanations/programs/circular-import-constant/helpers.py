from app import TAX


def price_with_tax(price):
    return price * (1 + TAX)
