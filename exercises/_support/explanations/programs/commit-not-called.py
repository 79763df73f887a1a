import sqlite3

connection = sqlite3.connect("films.db")
connection.execute("CREATE TABLE film (title TEXT)")
connection.execute("INSERT INTO film VALUES ('Alien')")
connection.commit
connection.close()

connection = sqlite3.connect("films.db")
print(connection.execute("SELECT title FROM film").fetchone()[0])
