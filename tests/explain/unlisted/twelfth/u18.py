import sqlite3

from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


def get_db():
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE lighthouse (id INTEGER PRIMARY KEY, name TEXT, height INTEGER)")
    db.execute("INSERT INTO lighthouse (name, height) VALUES ('Fastnet', 54), ('Skerryvore', 48)")
    return db


@app.get("/api/lighthouses")
def lighthouses():
    db = get_db()
    rows = db.execute("SELECT id, name, height FROM lighthouse ORDER BY height").fetchall()
    db.close()
    return jsonify(rows)


client = app.test_client()
answer = client.get("/api/lighthouses")
print(answer.status)
print(answer.get_json())
