from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/hello/<guest>")
def hello(guest):
    hour = 9
    return render_template("hello.html", hour=hour)


app.test_client().get("/hello/ada")
