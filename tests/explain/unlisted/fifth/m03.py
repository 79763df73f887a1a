from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/bmi")
def bmi():
    kilos = float(request.args["kg"])
    metres = float(request.args["m"])
    value = kilos / metres ** 2
    if value < 18.5:
        word = "low"
    elif value < 25
        word = "normal"
    else:
        word = "high"
    return f"{value:.1f} ({word})"


print(app.test_client().get("/bmi?kg=70&m=1.75").text)
