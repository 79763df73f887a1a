from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def harbour():
    return render_template(harbour.html)


app.test_client().get("/")
