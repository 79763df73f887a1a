import sqlite3

from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True


def connect():
    con = sqlite3.connect("hotel.db")
    con.execute("CREATE TABLE IF NOT EXISTS pet (name TEXT, food TEXT)")
    return con


@app.post("/pets")
def add_pet():
    name = request.form["name"]
    food = request.form.getlist("food")
    with connect() as con:
        con.execute("INSERT INTO pet (name, food) VALUES (?, ?)", (name, food))
    return f"{name} eats {len(food)} things"


client = app.test_client()
reply = client.post("/pets", data={"name": "Hugo", "food": ["carrots", "hay"]})
print(reply.text)
