# 1 make the app
from flask import Flask

app = Flask(__name__)


# 2 name the address
@app.route("/")
@app.route("/about")
def home():
    # 5 reply
    return "Hello, World!"


if __name__ == "__main__":
    app.run(debug=True)
