import sqlite3
from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def get_db():
    db = sqlite3.connect(":memory:")
    db.executescript("""
        CREATE TABLE stamps (id INTEGER PRIMARY KEY, country TEXT, price REAL);
        INSERT INTO stamps (country, price) VALUES ('Ghana', 2.5), ('Peru', 4), ('Ghana', 1);
    """)
    return db


@app.route("/stamps/<country>")
def stamps(country):
    db = get_db()
    sql = f"SELECT id, price FROM stamps WHERE country = {country}"
    rows = db.execute(sql).fetchall()
    db.close()
    return "<br>".join(f"Stamp {number}: {price}" for number, price in rows)


client = app.test_client()
print(client.get("/stamps/Ghana").text)
