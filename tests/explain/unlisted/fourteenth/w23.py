from flask import Flask, session

app = Flask(__name__)
app.config["TESTING"] = True

CANDIES = {"toffee": 0.4, "liquorice": 0.3, "fudge": 0.9}


@app.route("/take/<candy>")
def take(candy):
    if candy not in CANDIES:
        return "We do not sell that", 404
    bag = session.get("bag", [])
    bag.append(candy)
    session["bag"] = bag
    return f"Your bag holds {len(bag)} sweets"


@app.route("/pay")
def pay():
    total = sum(CANDIES[c] for c in session.get("bag", []))
    return f"{total:.2f} euro please"


client = app.test_client()
print(client.get("/take/fudge").text)
print(client.get("/take/toffee").text)
print(client.get("/pay").text)
