from flask import Flask

app = Flask(__name__)

free = 42


@app.route("/")
def home():
    return "Welcome to the Lumière!"


@app.route("/seats")
def seats():
    return "many seats"


if __name__ == "__main__":
    app.run(debug=True)
