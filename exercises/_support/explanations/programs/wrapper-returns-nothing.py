from functools import wraps

from flask import Flask

app = Flask(__name__)


def count_visits(view):
    @wraps(view)
    def inner(*values, **named):
        app.logger.debug("one more visit")
        view(*values, **named)

    return inner


@app.route("/menu")
@count_visits
def menu():
    return "Tea and cake"


app.testing = True
app.test_client().get("/menu")
