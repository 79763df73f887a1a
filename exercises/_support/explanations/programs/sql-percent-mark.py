import sqlite3

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE film (title TEXT)")
database.execute("SELECT * FROM film WHERE title = %s", ("Alien",))
