from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/")
def bakery():
    return render_template("bakery.html")


app.test_client().get("/")
