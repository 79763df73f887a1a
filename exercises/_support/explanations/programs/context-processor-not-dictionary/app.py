from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.context_processor
def house():
    return "Tea house"


@app.route("/teas")
def teas():
    return render_template("teas.html")


app.test_client().get("/teas")
