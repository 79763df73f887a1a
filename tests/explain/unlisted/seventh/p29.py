import sqlite3

from flask import Flask

app = Flask(__name__)
app.testing = True


def get_db():
    con = sqlite3.connect("stations.db")
    con.execute("CREATE TABLE IF NOT EXISTS reading (day TEXT, high REAL, low REAL)")
    return con


@app.get("/add/<day>/<int:high>/<int:low>")
def add(day, high, low):
    con = get_db()
    con.execute("INSERT INTO reading VALUES (?, ?, ?)", (day, high, low))
    con.commit()
    con.close()
    return "ok"


@app.get("/readings")
def readings():
    con = get_db()
    rows = con.execute("SELECT * FROM reading").fetchall()
    con.close()
    return "<br>".join(f"{row['day']}: {row['low']} to {row['high']}" for row in rows)


client = app.test_client()
print(client.get("/add/monday/19/8").text)
print(client.get("/readings").text)
