import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film id INTEGER, title TEXT")
