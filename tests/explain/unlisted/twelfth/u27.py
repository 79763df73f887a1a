from flask import Flask, request

app = Flask(__name__)
app.testing = True

LENGTHS = {"inch": 2.54, "foot": 30.48, "yard": 91.44}


@app.route("/convert", methods=["GET", "POST"])
def convert():
    if request.method = "POST":
        amount = float(request.form["amount"])
        unit = request.form["unit"]
        return f"{amount * LENGTHS[unit]:.1f} cm"
    return '<form method="post"><input name="amount"><input name="unit"></form>'


client = app.test_client()
print(client.get("/convert").text)
print(client.post("/convert", data={"amount": "6", "unit": "foot"}).text)
