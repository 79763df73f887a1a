from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/weather/<town>")
def weather(town):
    readings = {"Oslo": -3, "Rome": 14, "Quito": 18}
    return render_template("weather.html", town=town, degrees=readings.get(town))


client = app.test_client()
print(client.get("/weather/Rome").text)
