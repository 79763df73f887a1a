import flask
import markupsafe

app = flask.Flask(__name__)


@app.get("/hello/<string:who>")
def greet(who):
    safe = markupsafe.escape(who)
    return "<h1>Hello, " + safe + "!</h1>"
