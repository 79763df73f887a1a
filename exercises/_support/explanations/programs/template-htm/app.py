from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/")
def trees():
    return render_template("trees.htm")


app.test_client().get("/")
