from flask import Flask

app = Flask(__name__)


@app.route("/")
@app.route("/<path:address>")
def home(address=""):
    return "Hello, World!"


if __name__ == "__main__":
    app.run(debug=True)
