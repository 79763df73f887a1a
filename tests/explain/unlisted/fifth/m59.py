from flask import Flask, request

app = Flask(__name__)
app.testing = True

rates = {"EUR": 1.0, "USD": 1.08, "JPY": 161.5}


@app.route("/convert", methods=["POST"])
def convert():
    currency = request.get("currency")
    amount = float(request.form["amount"])
    if currency not in rates:
        return "Unknown currency", 400
    return f"{amount * rates[currency]:.2f} {currency}"


client = app.test_client()
answer = client.post("/convert", data={"amount": "25", "currency": "USD"})
print(answer.status_code, answer.text)
