from flask import Flask, request, render_template

app = Flask(__name__)
app.config["TESTING"] = True
orders = []


@app.route("/order", methods=["GET", "POST"])
def order():
    if request.method == "POST":
        pizza = request.form["pizza"]
        amount = request.form["quantity"]
        orders.append((pizza, int(amount)))
        return f"{amount} x {pizza} ordered"
    return render_template("order.html")


if __name__ == "__main__":
    browser = app.test_client()
    page = browser.get("/order")
    print(page.status)
    # the form as it is filled in by a guest
    response = browser.post("/order", data={"pizza": "Funghi", "amount": "2"})
    print("POST /order")
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
