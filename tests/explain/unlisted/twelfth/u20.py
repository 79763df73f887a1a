from flask import Flask

app = Flask(__name__)

cakes = ["carrot", "lemon", "poppy seed"]


@app.route("/")
def counter():
    return "<h1>Cakes of the day</h1>" + ", ".join(cakes)


@app.route
def prices():
    rows = [f"{cake}: 3.20" for cake in cakes]
    return "<br>".join(rows)


@app.route("/opening-hours")
def hours():
    return "Tuesday to Sunday, 9 to 17"


test = app.test_client()
for path in ["/opening-hours", "/prices"]:
    reply = test.get(path)
    print(f"GET {path}")
    print("HTTP/1.1 " + reply.status)
    print()
    print(reply.get_data(as_text=True))
