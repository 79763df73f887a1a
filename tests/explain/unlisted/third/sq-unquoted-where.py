import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)")
db.execute("SELECT * FROM film WHERE title = Jaws")
