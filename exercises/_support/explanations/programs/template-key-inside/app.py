from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    person = {"name": "Ada", "address": {"street": "Hill 3", "city": "Bern"}}
    return render_template("home.html", person=person)


app.test_client().get("/")
