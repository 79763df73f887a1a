import sqlite3

connection = sqlite3.connect("films.db")
connection.execute("CREATE TABLE film (title TEXT)")
connection.execute("INSERT INTO film VALUES ('Alien')")
connection.close()

connection = sqlite3.connect("films.db")
row = connection.execute("SELECT title FROM film").fetchone()
print(row[0])
