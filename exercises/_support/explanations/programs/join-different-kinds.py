point = (3, 4)
point = point + 5
