from flask import Flask

app = Flask(__name__)
app.testing = True


class Bird:
    def __init__(self, name):
        self.name = name


birds = [Bird("Robin"), Bird("Wren")]


@app.route("/birds/first")
def first_bird():
    return birds[0]


app.test_client().get("/birds/first")
