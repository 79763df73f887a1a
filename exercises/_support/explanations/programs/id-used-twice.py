import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
for name in ("Fern", "Rose"):
    connection.execute("INSERT INTO plant (id, name) VALUES (1, ?)", (name,))
