import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("PRAGMA foreign_keys = ON")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY)")
connection.execute("CREATE TABLE post (user_id INTEGER REFERENCES user(id))")
connection.execute("INSERT INTO post VALUES (999)")
