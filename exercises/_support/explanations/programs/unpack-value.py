item = ("pen", 2)
name, price, colour = item
