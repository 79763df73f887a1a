import sqlite3

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def connect():
    conn = sqlite3.connect("runners.db")
    conn.execute("CREATE TABLE IF NOT EXISTS runner (id INTEGER PRIMARY KEY, name TEXT, best REAL)")
    return conn


@app.get("/best")
def best():
    conn = connect()
    row = conn.execute("SELECT name, best FROM runner ORDER BY best LIMIT 1").fetchone()
    conn.close()
    return f"{row['name']} ran it in {row['best']} minutes"


conn = connect()
conn.execute("INSERT INTO runner (name, best) VALUES ('Lena', 41.5), ('Abdi', 38.2)")
conn.commit()
conn.close()

print(app.test_client().get("/best").text)
