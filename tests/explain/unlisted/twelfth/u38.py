from flask import Flask

app = Flask(__name__)
app.testing = True

balloons = 20


@app.route("/")
def stall():
    return f"{balloons} balloons left"


@app.route("/sell/<int:how_many>")
def sell(how_many):
    if how_many > balloons:
        return "Not so many!"
    balloons -= how_many
    return f"Sold {how_many}, {balloons} left"


fair = app.test_client()
print(fair.get("/").text)
print(fair.get("/sell/3").text)
