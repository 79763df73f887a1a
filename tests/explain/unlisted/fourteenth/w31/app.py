from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/bakery")
def bakery():
    breads = [
        {"name": "Rye", "left": 4},
        {"name": "Sourdough", "left": 0},
        {"name": "Brioche", "left": 9},
    ]
    return render_template("bakery.html", breads=breads)


with app.test_client() as client:
    print(client.get("/bakery").text)
