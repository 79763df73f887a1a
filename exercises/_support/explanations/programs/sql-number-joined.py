import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, year INTEGER)")
year = 1979
connection.execute("SELECT title FROM film WHERE year = " + year)
