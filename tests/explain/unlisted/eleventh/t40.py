import sqlite3


def connect():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE guests (id INTEGER PRIMARY KEY, name TEXT, chair INTEGER)")
    db.execute("INSERT INTO guests (name, chair) VALUES ('Fatma', 4), ('Pedro', 9), ('Yuki', 1)")
    return db


def find_chair(db, name):
    row = db.execute("SELECT chair FROM guests WHERE name = ?", (name)).fetchone()
    if row is None:
        return "no chair"
    return row[0]


db = connect()
for guest in ["Pedro", "Yuki", "Zoe"]:
    print(guest, "->", find_chair(db, guest))
db.close()
