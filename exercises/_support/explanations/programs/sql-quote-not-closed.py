import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT)")
title = "Alien"
connection.execute(f"SELECT * FROM film WHERE title = '{title}")
