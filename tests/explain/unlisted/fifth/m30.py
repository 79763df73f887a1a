import sqlite3

from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


def get_db():
    con = sqlite3.connect("notes.db")
    con.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, body TEXT)")
    return con


@app.route("/")
def latest():
    con = get_db()
    con.execute("INSERT INTO notes (body) VALUES ('Buy stamps')")
    con.commit()
    note = con.execute("SELECT id, body FROM notes ORDER BY id DESC").fetchone()
    con.close()
    return render_template_string("<p>{{ text }}</p>", text=note["body"])


client = app.test_client()
print(client.get("/").text)
