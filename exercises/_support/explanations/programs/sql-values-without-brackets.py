import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT)")
connection.execute("INSERT INTO film (title) VALUES ?", ("Alien",))
