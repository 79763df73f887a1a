from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/teas")
def teas():
    mint = {"sort": "mint", "from": {"land": "Morocco"}}
    return render_template("teas.html", teas=[mint, {"sort": "black"}])


app.test_client().get("/teas")
