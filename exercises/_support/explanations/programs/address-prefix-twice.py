from flask import Blueprint, Flask

books = Blueprint("books", __name__, url_prefix="/books")


@books.get("/<int:number>")
def show(number):
    return f"Book {number}"


app = Flask(__name__)
app.register_blueprint(books)


client = app.test_client()
reply = client.get("/books/books/3")
print("GET /books/books/3")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
