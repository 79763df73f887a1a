import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)")
db.execute("INSERT INTO film (title, year) VALUES (?, ?)", ("Jaws",))
