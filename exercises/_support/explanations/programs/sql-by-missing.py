import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
print(connection.execute("SELECT name FROM plant ORDER name").fetchall())
