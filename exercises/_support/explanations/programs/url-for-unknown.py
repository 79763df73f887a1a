from flask import Flask, url_for

app = Flask(__name__)
app.testing = True


@app.route("/login")
def login():
    return url_for("log_in")


app.test_client().get("/login")
