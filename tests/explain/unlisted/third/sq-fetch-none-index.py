import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)")
row = db.execute("SELECT * FROM film").fetchone()
print(row[1])
