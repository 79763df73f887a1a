from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/user")
def user(name):
    return name


app.test_client().get("/user")
