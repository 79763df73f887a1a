import sqlite3

films = [{"name": "Alien", "year": 1979}]
connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT NOT NULL, year INTEGER)")
for film in films:
    title = film.get("film")
    connection.execute("INSERT INTO film (title) VALUES (?)", (title,))
