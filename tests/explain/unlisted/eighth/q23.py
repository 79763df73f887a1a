from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

books = ["Emma", "Dune", "Ulysses", "Beloved", "Solaris", "Momo"]
PER_PAGE = 2


@app.route("/shelf")
def shelf():
    page = int(request.args.get["page"])
    start = (page - 1) * PER_PAGE
    return ", ".join(books[start:start + PER_PAGE])


@app.route("/")
def index():
    return f"{len(books)} books, {len(books) // PER_PAGE} pages"


client = app.test_client()
print(client.get("/").text)
print(client.get("/shelf?page=2").text)
