from flask import Flask, request

app = Flask(__name__)
app.testing = True

PAGE = """
<h1>{{ city }}</h1>
<p>Today it is {{ degrees }} degrees.</p>
"""

WEATHER = {"Oslo": 4, "Rome": 19, "Cairo": 27}


@app.route("/weather")
def weather():
    city = request.args.get("city", "Oslo")
    degrees = WEATHER.get(city, "unknown")
    return render_template_string(PAGE, city=city, degrees=degrees)


if __name__ == "__main__":
    test = app.test_client()
    print(test.get("/weather?city=Rome").text)
