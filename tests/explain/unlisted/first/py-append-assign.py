items = []
items = items.append("a")
items.append("b")
