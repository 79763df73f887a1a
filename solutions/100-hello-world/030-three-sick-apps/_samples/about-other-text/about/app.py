from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "Welcome to the Lumière!"


@app.route("/about")
def about():
    return "Since 1926."


if __name__ == "__main__":
    app.run(debug=True)
