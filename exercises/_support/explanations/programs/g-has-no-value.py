from flask import Flask, g

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return g.user


app.test_client().get("/")
