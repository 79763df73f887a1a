# 1 make the app
from flask import Flask
from markupsafe import escape

app = Flask(__name__)


# 2 name the address
@app.route("/hello/<name>")
def hello(name):
    # 5 reply
    return f"Hello, {escape('name')}!"


if __name__ == "__main__":
    app.run(debug=True)
