from flask import Flask

app = Flask(__name__)
app.testing = True

books = {1: "Dune", 2: "Emma", 3: "Ulysses"}


@app.route("/books")
def list_books():
    return "<br>".join(books.values())


@app.route("/books/<int:book_id>")
def list_books(book_id):
    title = books.get(book_id)
    if title is None:
        return "No such book", 404
    return f"<h2>{title}</h2>"


client = app.test_client()
print(client.get("/books").text)
print(client.get("/books/2").text)
