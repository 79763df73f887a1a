import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE)")
connection.row_factory = sqlite3.Row
row = connection.execute("SELECT 1 AS id").fetchone()
print(row["name"])
