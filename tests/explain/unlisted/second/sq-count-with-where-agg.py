import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT)")
db.execute("SELECT title FROM film WHERE COUNT(*) > 1 GROUP BY title")
