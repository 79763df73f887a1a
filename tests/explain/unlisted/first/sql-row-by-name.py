import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT)")
db.execute("INSERT INTO film (title) VALUES ('Jaws')")
row = db.execute("SELECT * FROM film").fetchone()
print(row["title"])
