# 1 make the app
from flask import Flask

app = Flask(__name__)


# 2 name the address
@app.route("/news")
def news():
    # 5 reply
    return "A new film every week."


if __name__ == "__main__":
    app.run(debug=True)
