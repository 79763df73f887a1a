import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("CREATE INDEX user_name ON user (name)")
connection.execute("CREATE INDEX user_name ON user (name)")
