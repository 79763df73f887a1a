# FILL IN: the code that the learner gets
# 1 make the app
from flask import Flask

app = Flask(__name__)


# Write your route here.


if __name__ == "__main__":
    app.run(debug=True)
