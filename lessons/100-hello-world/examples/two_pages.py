# 1 make the app
from flask import Flask

app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Hello, World!"


# 2 name the address
@app.route("/tickets")
def tickets():
    # 5 reply
    return "A ticket costs 9 euros."


if __name__ == "__main__":
    app.run(debug=True)
