from flask import Flask

app = Flask(__name__)
app.testing = True


@app.before_request
def load_user(request):
    pass


@app.route("/")
def home():
    return "Hello"


app.test_client().get("/")
