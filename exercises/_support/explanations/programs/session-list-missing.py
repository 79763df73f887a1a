from flask import Flask, session

app = Flask(__name__)
app.testing = True
app.secret_key = "not a real secret"


@app.get("/want/<tree>")
def want(tree):
    session["wanted"].append(tree)
    return tree


app.test_client().get("/want/oak")
