from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/books")
def add_book():
    pages = int(request.form["pages"])
    return f"A book with {pages} pages"


app.test_client().post("/books", data={"title": "Emma", "pages": ""})
