import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("Update plant name = ? WHERE id = ?", ("Fern", 1))
