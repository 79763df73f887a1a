from flask import Flask, render_template

app = Flask(__name__)
app.testing = True
guests = ["Ana", "Bob"]


@app.route("/party")
def party():
    return render_template("party.html", guests=guests)


print(app.test_client().get("/party").text)
