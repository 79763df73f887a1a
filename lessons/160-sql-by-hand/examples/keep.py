import sqlite3

connection = sqlite3.connect("cinema.db")
connection.execute("DROP TABLE IF EXISTS film;")
connection.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);")
connection.execute("INSERT INTO film (title) VALUES ('Amber');")
connection.commit()
connection.execute("INSERT INTO film (title) VALUES ('Night Train');")
connection.close()

connection = sqlite3.connect("cinema.db")
for row in connection.execute("SELECT id, title FROM film;"):
    print(row)
connection.close()
