import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (email TEXT)")
print(connection.execute("SELECT * FROM user WHERE email = NULL").fetchall())
