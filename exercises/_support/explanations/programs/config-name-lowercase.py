from flask import Flask, session

app = Flask(__name__)
app.config["Secret_Key"] = "autumn"
app.testing = True


@app.get("/")
def count():
    session["visits"] = 1
    return "Welcome"


app.test_client().get("/")
