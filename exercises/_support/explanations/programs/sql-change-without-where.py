import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (name TEXT)")
connection.execute("DELETE FROM user")
connection.commit()
