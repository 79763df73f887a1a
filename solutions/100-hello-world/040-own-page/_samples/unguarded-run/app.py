# 1 make the app
from flask import Flask

app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Hello, World!"


# 2 name the address
@app.route("/about")
def about():
    # 5 reply
    return "The Lumière is a small cinema with one screen."


app.run(debug=True)
