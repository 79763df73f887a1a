import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, maker TEXT)")
connection.execute("SELECT country FROM film")
