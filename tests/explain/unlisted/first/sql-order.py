import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE order (id INTEGER PRIMARY KEY)")
