from flask import Flask, request

app = Flask(__name__)
app.testing = True


def grade(points):
    if points >= 90:
        return "excellent"
    elif points >= 60
        return "passed"
    else:
        return "please try again"


@app.route("/quiz")
def quiz():
    points = request.args.get("points", default=0, type=int)
    return f"{points} points: {grade(points)}"


client = app.test_client()
print(client.get("/quiz?points=72").text)
