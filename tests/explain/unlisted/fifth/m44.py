from flask import Flask, session

app = Flask(__name__)
app.secret_key = "not-very-secret"
app.testing = True

FRUIT = ["apple", "pear", "plum"]


@app.route("/")
def shop():
    return "We sell: " + ", ".join(FRUIT)


@app.route("/buy/<fruit>")
def buy(fruit):
    cart = session["cart"]
    cart.append(fruit)
    session["cart"] = cart
    return f"{len(cart)} things in your basket"


@app.route("/cart")
def show_cart():
    return "<br>".join(session.get("cart", []))


client = app.test_client()
print(client.get("/").text)
print(client.get("/buy/pear").text)
print(client.get("/buy/plum").text)
print(client.get("/cart").text)
