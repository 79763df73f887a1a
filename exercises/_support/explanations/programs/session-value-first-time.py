from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this example"
app.testing = True


@app.get("/score")
def score():
    points = session.get("points")
    points = points + 10
    session["points"] = points
    return str(points)


app.test_client().get("/score")
