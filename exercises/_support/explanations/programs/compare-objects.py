class Tree:
    def __init__(self, height):
        self.height = height


first, second = Tree(3), Tree(5)
print(first < second)
