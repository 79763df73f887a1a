from flask import Flask, redirect, url_for

app = Flask(__name__)
app.testing = True


@app.get("/orders/<int:order_id>")
def show_order(order_id):
    return f"Order {order_id}"


@app.post("/orders")
def new_order():
    return redirect(url_for("show_order", order_id="last"))


app.test_client().post("/orders")
