def area(width, height):
    return width * height


size = (3, 4)
print(area(size))
