import sqlite3
from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def get_db():
    con = sqlite3.connect("swim.db")
    con.execute("CREATE TABLE IF NOT EXISTS lap (swimmer TEXT, seconds REAL)")
    return con


@app.post("/laps/<swimmer>/<int:seconds>")
def add_lap(swimmer, seconds):
    con = get_db()
    con.execute("INSERT INTO lap VALUES (?, ?)", (swimmer, seconds))
    con.commit()
    con.close()
    return "saved", 201


@app.get("/laps")
def laps():
    con = get_db()
    rows = con.execute("SELECT swimmer, seconds FROM lap").fetchall()
    con.close()
    return [f"{row['swimmer']}: {row['seconds']} s" for row in rows]


client = app.test_client()
client.post("/laps/Noor/48")
print(client.get("/laps").json)
