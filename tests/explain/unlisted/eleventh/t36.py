from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/bmi")
def bmi():
    kilos = float(request.args.get("kilos", 70))
    metres = float(request.args.get("metres", 1.75)
    value = round(kilos / metres ** 2, 1)
    return f"<p>Your BMI is {value}</p>"


@app.route("/")
def index():
    return '<a href="/bmi?kilos=60&metres=1.7">Try it</a>'


client = app.test_client()
print(client.get("/").text)
print(client.get("/bmi?kilos=60&metres=1.7").text)
