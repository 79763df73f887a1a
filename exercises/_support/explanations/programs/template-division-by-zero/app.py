from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def harbour():
    return render_template("harbour.html", weight=90, boats=0)


app.test_client().get("/")
