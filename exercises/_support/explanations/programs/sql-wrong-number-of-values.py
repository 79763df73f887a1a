import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE)")
connection.execute("INSERT INTO user (id, username) VALUES (1, 'ada', 'x')")
