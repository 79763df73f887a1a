from flask import Flask

# 1 make the app
app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Hi"


@app.route("/about")
def team():
    return "Ada and Noor"


@app.route("/menu")
def food():
    return "Soup and bread"
