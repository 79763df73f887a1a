from flask import Flask

app = Flask(__name__)

free = 42


@app.route("/seats")
def seats():
    return str(free)


if __name__ == "__main__":
    app.run(debug=True)
