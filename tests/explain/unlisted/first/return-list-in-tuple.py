from flask import Flask
app = Flask(__name__)

@app.route("/tags")
def tags():
    return {"a", "b"}

app.testing = True
app.test_client().get("/tags")
