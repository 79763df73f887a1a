from flask import Flask, abort

app = Flask(__name__)

books = [{"id": 1, "title": "Dune"}, {"id": 2, "title": "Emma"}]


@app.get("/books/<book_id>")
def show_book(book_id):
    for book in books:
        if book["id"] == book_id:
            return book
    abort(404)


client = app.test_client()
reply = client.get("/books/2")
print("GET /books/2")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
