from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

teams = [
    {"name": "Rovers", "points": 31},
    {"name": "United", "points": 28},
    {"name": "Town", "points": 9},
]


@app.route("/table")
def table():
    return render_template("table.html", teams=teams)


print(app.test_client().get("/table").text)
