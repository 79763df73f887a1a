import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, maker TEXT)")
maker = "Ridley Scott"
connection.execute("SELECT title FROM film WHERE maker = " + maker)
