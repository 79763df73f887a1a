from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/")
def garden():
    return render_template("garden.html", trees=None)


app.test_client().get("/")
