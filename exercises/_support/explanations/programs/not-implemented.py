def total(prices):
    raise NotImplementedError


total([])
