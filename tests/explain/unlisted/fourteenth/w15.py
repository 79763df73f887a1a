import sqlite3

from flask import Flask

app = Flask(__name__)
app.testing = True


def get_db():
    con = sqlite3.connect(":memory:")
    con.execute("CREATE TABLE stamps (country TEXT, year INTEGER, value REAL)")
    con.execute("INSERT INTO stamps VALUES ('Kenya', 1964, 2.5), ('Peru', 1931, 11)")
    return con


@app.get("/stamps")
def stamps():
    con = get_db()
    lines = []
    for stamp in con.execute("SELECT * FROM stamps ORDER BY year").fetchall():
        lines.append(f"{stamp['year']} {stamp['country']}: {stamp['value']}")
    con.close()
    return "<br>".join(lines)


client = app.test_client()
print(client.get("/stamps").text)
