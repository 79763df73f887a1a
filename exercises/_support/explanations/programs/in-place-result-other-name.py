from flask import Flask

app = Flask(__name__)
scores = [4, 9, 2]


@app.route("/scores")
def show_scores():
    ordered = scores.sort(reverse=True)
    return "<br>".join(f"<li>{score}</li>" for score in ordered)


app.testing = True
app.test_client().get("/scores")
