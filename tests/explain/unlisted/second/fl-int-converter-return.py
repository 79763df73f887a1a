from flask import Flask
app = Flask(__name__)

@app.route("/double/<int:n>")
def double(n):
    return n * 2

app.testing = True
app.test_client().get("/double/4")
