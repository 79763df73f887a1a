from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/user/<name>")
def user(username):
    return username


app.test_client().get("/user/ada")
