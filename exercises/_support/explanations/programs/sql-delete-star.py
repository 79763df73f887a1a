import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, year INTEGER)")
connection.execute("DELETE * FROM film WHERE year < 1950")
