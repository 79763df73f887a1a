from flask import Flask

app = Flask(__name__)
app.testing = True


@app.get("/votes")
def votes():
    counts = {1: 12, 2: 30}
    counts["all"] = 42
    return counts


app.test_client().get("/votes")
