from flask import Flask, redirect

app = Flask(__name__)
app.testing = True


@app.route("/old")
def old():
    return redirect("/new", status=301)


app.test_client().get("/old")
