from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "k"
app.testing = True


@app.get("/cart")
def cart():
    total = 0
    for item in session.get("cart"):
        total += item["price"]
    return str(total)


print(app.test_client().get("/cart").text)
