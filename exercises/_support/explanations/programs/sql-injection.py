import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (name TEXT)")
name = "ada' OR 1=1 --"
print(connection.execute(f"SELECT * FROM user WHERE name = '{name}'").fetchall())
