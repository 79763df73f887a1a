from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/teas")
def teas():
    return render_template("teas.html", teas=[{"name": "mint"}])


app.test_client().get("/teas")
