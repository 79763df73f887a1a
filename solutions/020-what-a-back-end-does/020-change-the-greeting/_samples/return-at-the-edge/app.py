from flask import Flask

# 1 make the app
app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
return "Hello, Lisbon!"


@app.route("/about")
def about():
    return "A page about our town"


@app.route("/hours")
def hours():
    return "Open from 9 to 17"
