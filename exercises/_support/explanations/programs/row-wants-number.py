import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE)")
row = connection.execute("SELECT 1 AS id").fetchone()
print(row["id"])
