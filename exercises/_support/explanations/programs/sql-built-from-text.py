import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (username TEXT)")
name = "O'Brien"
connection.execute(f"SELECT * FROM user WHERE username = '{name}'")
