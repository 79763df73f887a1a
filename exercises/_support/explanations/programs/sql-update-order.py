import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, year INTEGER)")
connection.execute("UPDATE film WHERE title = 'Alien' SET year = 1979")
