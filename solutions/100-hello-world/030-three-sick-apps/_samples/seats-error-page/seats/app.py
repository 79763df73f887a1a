from flask import Flask

app = Flask(__name__)

free = 42


@app.route("/")
def home():
    return "Welcome to the Lumière!"


@app.route("/seats")
def seats():
    return free


@app.errorhandler(500)
def sorry(error):
    return "Sorry, not today."


if __name__ == "__main__":
    app.run(debug=True)
