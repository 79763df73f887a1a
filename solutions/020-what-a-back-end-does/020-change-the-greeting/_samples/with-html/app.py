from flask import Flask

# 1 make the app
app = Flask(__name__)


# 2 name the address
@app.route("/")
def greet():
    # 5 reply
    return '<h1>Hello from São Paulo</h1>'


@app.route("/about")
def about():
    return "A page about our town"


@app.route("/hours")
def hours():
    return "Open from 9 to 17"
