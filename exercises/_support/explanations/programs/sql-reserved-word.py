import sqlite3

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE order (id INTEGER PRIMARY KEY, film TEXT)")
