from flask import Flask, request

app = Flask(__name__)


@app.post("/trees")
def add_tree():
    return request.form["kind"]


tester = app.test_client()
tester.post("/trees", {"kind": "oak"})
