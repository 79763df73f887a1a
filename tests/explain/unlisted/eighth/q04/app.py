from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

shows = [
    {"film": "The Third Man", "seats": 0},
    {"film": "Playtime", "seats": 4},
    {"film": "Stalker", "seats": 61},
]


@app.route("/")
def tonight():
    return render_template("tonight.html", shows=shows)


client = app.test_client()
print(client.get("/").text)
