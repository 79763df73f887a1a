from flask import Flask, redirect

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    redirect("/about")


app.test_client().get("/")
