# 1 make the app
from flask import Flask
from markupsafe import escape

app = Flask(__name__)


# 2 name the address
@app.route("/programme/<day>")
def programme(day):
    # 5 reply
    return f"Films on {escape(day)}: The Lighthouse"
