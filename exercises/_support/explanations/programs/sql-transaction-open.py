import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("BEGIN")
connection.execute("BEGIN")
