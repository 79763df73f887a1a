import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
for row in connection.execute("SELECT id, name, FROM plant"):
    print(row)
