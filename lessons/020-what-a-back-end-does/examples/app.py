from flask import Flask

# 1 make the app
app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Hello, World!"


@app.route("/films")
def programme():
    return "Today: two films"
