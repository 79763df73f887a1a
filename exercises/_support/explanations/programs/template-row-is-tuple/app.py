import sqlite3

from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/")
def home():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE runner (name TEXT, minutes INTEGER)")
    db.execute("INSERT INTO runner VALUES ('Ada', 31)")
    runners = db.execute("SELECT name, minutes FROM runner").fetchall()
    return render_template("home.html", runners=runners)


app.test_client().get("/")
