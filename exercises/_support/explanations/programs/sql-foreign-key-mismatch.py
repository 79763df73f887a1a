import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("PRAGMA foreign_keys = ON")
connection.execute("CREATE TABLE post (name TEXT REFERENCES user(name))")
connection.execute("INSERT INTO post VALUES ('ada')")
