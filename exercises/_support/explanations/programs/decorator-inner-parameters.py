from functools import wraps

from flask import Flask

app = Flask(__name__)
app.testing = True


def greeted(view):
    @wraps(view)
    def wrapper():
        return "Welcome. " + view()

    return wrapper


@app.get("/trees/<kind>")
@greeted
def trees(kind):
    return kind


app.test_client().get("/trees/oak")
