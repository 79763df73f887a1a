from flask import Flask, request

app = Flask(__name__)
app.testing = True

PRICE = 4.5


@app.route("/")
def cinema():
    return '<a href="/tickets?number=2">Two tickets</a>'


@app.route("/tickets")
def tickets():
    number = int(request.args.get("number"))
    total = number * PRICE
    return f"{number} tickets cost {total:.2f} euro"


with app.test_client() as client:
    print(client.get("/").text)
    print(client.get("/tickets?number=2").text)
    print(client.get("/tickets").text)
