from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

depot = {
    "NL104": {"to": "Utrecht", "weight": 2.4},
    "NL377": {"to": "Zwolle", "weight": 0.8},
}


@app.route("/track/<code>")
def track(code):
    found = depot.get(code)
    if found is None:
        return "We do not know this code.", 404
    return render_template("track.html", code=code, found=found)


if __name__ == "__main__":
    customer = app.test_client()
    print(customer.get("/track/XX").status)
    print(customer.get("/track/NL377").text)
