point = (3, 4)
point[0] = 5
