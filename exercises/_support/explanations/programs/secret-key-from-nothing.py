import os
from flask import Flask, session

app = Flask(__name__)
app.secret_key = os.environ.get("CLASS_SECRET_KEY")
app.testing = True


@app.get("/visit")
def visit():
    session["seen"] = True
    return "ok"


app.test_client().get("/visit")
