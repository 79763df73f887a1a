import sqlite3

from flask import Flask

app = Flask(__name__)
app.testing = True


def get_db():
    con = sqlite3.connect("cafe.db")
    return con


with get_db() as con:
    con.execute("CREATE TABLE IF NOT EXISTS guests (name TEXT, language TEXT)")
    con.execute("DELETE FROM guests")
    con.execute("INSERT INTO guests VALUES ('Yuki', 'Japanese'), ('Paul', 'German')")


@app.route("/guests")
def guests():
    con = get_db()
    rows = con.execute("SELECT name, language FROM guests").fetchall()
    con.close()
    return "<br>".join(row["name"] + " speaks " + row["language"] for row in rows)


client = app.test_client()
print(client.get("/guests").text)
