import sqlite3

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def get_db():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE tree (kind TEXT, planted INTEGER)")
    db.execute("INSERT INTO tree VALUES ('quince', 1998), ('medlar', 2011)")
    return db


@app.get("/trees")
def trees():
    db = get_db()
    db.execute("SELECT kind, planted FROM tree ORDER BY planted")
    rows = db.fetchall()
    db.close()
    return "<br>".join(f"{kind} ({planted})" for kind, planted in rows)


client = app.test_client()
print(client.get("/trees").text)
