import sqlite3


class Row:
    pass


connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (username TEXT)")
user = connection.execute("SELECT * FROM user").fetchone()
print(user.username)
