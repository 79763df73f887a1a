import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT, height INT)")
rows = connection.execute("SELECT name FROM plant ORDER BY name WHERE height > 5")
