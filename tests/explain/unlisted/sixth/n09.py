from flask import Flask, request

app = Flask(__name__)
app.testing = True

stock = {"pens": 40}


@app.route("/order", methods=["POST"])
def order():
    amount = int(request.form["amount"])
    if amount > stock["pens"]:
        return "We do not have that many", 400
    stock["pens"] -= amount
    return f"{amount} pens are on their way"


client = app.test_client()
print(client.post("/order", data={"amount": "12"}).text)
print(client.post("/order", data={"amount": ""}).text)
