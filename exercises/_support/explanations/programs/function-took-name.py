books = ["Emma"]


def books_page():
    return books


def books():
    books.append("Ulysses")


books()
