import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT year INTEGER)")
connection.execute("INSERT INTO film (title, year) VALUES ('Alien', 1979)")
