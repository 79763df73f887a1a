import sqlite3

from flask import Flask, abort

app = Flask(__name__)
connection = sqlite3.connect(":memory:", check_same_thread=False)
connection.execute("CREATE TABLE bird (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("INSERT INTO bird (name) VALUES ('owl')")


@app.get("/birds/<name>")
def bird(name):
    row = connection.execute("SELECT name FROM bird WHERE id = ?", (name,)).fetchone()
    if row is None:
        abort(404)
    return row[0]


client = app.test_client()
reply = client.get("/birds/owl")
print("GET /birds/owl")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
