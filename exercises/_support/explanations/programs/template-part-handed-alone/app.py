from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/profile")
def profile():
    return render_template("profile.html", email="ada@example.org", age=31)


app.test_client().get("/profile")
