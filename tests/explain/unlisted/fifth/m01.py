import sqlite3

from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True

DB = "cinema.db"


def setup():
    con = sqlite3.connect(DB)
    con.execute("CREATE TABLE IF NOT EXISTS movie (id INTEGER PRIMARY KEY, title TEXT)")
    con.execute("INSERT INTO movie (title) VALUES ('Metropolis')")
    con.commit()
    con.close()


@app.route("/movies")
def movies():
    con = sqlite3.connect(DB)
    rows = con.execute("SELECT id, title FROM movies").fetchall()
    con.close()
    return jsonify(rows)


setup()
print(app.test_client().get("/movies").json)
