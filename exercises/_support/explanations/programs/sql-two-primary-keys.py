import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("CREATE TABLE post (id INTEGER PRIMARY KEY, number INTEGER PRIMARY KEY)")
