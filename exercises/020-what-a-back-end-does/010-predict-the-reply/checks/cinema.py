from flask import Flask

# 1 make the app
app = Flask(__name__)


# 2 name the address
@app.route("/")
def about():
    # 5 reply
    return "Open today"


@app.route("/price")
def home():
    return "Nine euros"


@app.route("/Films")
def films():
    return "Three films"
