class Recipe:
    def __init__(self, title):
        self.title = title


def show(found):
    for recipe in found:
        print(recipe.title)


show(Recipe("Toast"))
