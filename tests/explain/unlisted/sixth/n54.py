from flask import Flask, request

app = Flask(__name__)
app.testing = True

books = []


@app.post("/api/books")
def add_book():
    book = request.get_json()
    books.append(book)
    return {"count": len(books)}, 201


client = app.test_client()
body = "{'title': 'Momo', 'year': 1973}"
r = client.post("/api/books", data=body, content_type="application/json")
print("POST /api/books")
print("HTTP/1.1", r.status)
print()
print(r.text)
