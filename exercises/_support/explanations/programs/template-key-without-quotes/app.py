from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def harbour():
    return render_template("harbour.html", boat={"name": "Tern"})


app.test_client().get("/")
