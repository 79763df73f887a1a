import json
import sqlite3

connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
connection.execute("CREATE TABLE film (title TEXT, year INTEGER)")
connection.execute("INSERT INTO film VALUES ('Alien', 1979)")
films = connection.execute("SELECT * FROM film").fetchall()
print(json.dumps(films))
