import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY)")
connection.execute("INSERT INTO user VALUES (1)")
connection.execute("ALTER TABLE user ADD COLUMN email TEXT NOT NULL")
