books = [{"title": "Emma", "pages": 474}, {"title": "Dune", "pages": 612}]
for book in sorted(books):
    print(book["title"])
