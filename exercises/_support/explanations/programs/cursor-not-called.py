import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor
cursor.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
