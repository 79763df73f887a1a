import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE films (title TEXT, maker TEXT)")
connection.execute("SELECT film.title FROM films")
