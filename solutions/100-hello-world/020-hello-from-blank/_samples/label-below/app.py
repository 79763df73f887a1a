from flask import Flask

app = Flask(__name__)


def home():
    return "Hello, World!"


@app.route("/")


if __name__ == "__main__":
    app.run(debug=True)
