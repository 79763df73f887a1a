from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


@app.route("/cart")
def cart():
    return ", ".join(session["cart"])


@app.route("/add/<item>")
def add(item):
    items = session.get("cart", [])
    items.append(item)
    return redirect(url_for("cart"))


client = app.test_client()
client.get("/add/milk")
client.get("/cart")
