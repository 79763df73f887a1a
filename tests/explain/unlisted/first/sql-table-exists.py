import sqlite3
db = sqlite3.connect("films.db")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY)")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY)")
