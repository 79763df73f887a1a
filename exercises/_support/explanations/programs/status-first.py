from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return 404, "There is no such page."


app.test_client().get("/")
