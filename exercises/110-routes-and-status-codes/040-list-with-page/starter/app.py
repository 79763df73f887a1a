from films import FILMS
from flask import Flask

app = Flask(__name__)


# Write your route here.


if __name__ == "__main__":
    app.run(debug=True)
