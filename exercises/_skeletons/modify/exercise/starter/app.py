# FILL IN: the code that the learner gets
# 1 make the app
from flask import Flask

app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Welcome to the Lumière!"


if __name__ == "__main__":
    app.run(debug=True)
