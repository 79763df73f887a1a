from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/trees")
def add_tree():
    tree = request.get_json(silent=True)
    return tree["kind"]


app.test_client().post("/trees")
