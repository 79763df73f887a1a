from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


def count_films():
    return 3


@app.route("/count")
def show_count():
    return jsonify(count=count_films)


app.test_client().get("/count")
