import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()
cur.execute("CREATE TABLE horses (id INTEGER PRIMARY KEY, name TEXT, food TEXT)")
cur.execute("INSERT INTO horses (name, food) VALUES (?, ?)", ("Bella", "hay"))
cur.execute("INSERT INTO horses (name, food) VALUES (?, ?)", ("Storm", "oats"))
con.commit()


def food_for(name):
    cur.execute("SELECT food FROM horses WHERE name = ?", (name))
    row = cur.fetchone()
    if row is None:
        return "unknown horse"
    return row[0]


print("Storm eats", food_for("Storm"))
con.close()
