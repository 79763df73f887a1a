import sqlite3

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE film (title TEXT, year INTEGER)")
database.execute("INSERT INTO film (title, year) VALUES (?, ?)", "Jaws", 1975)
