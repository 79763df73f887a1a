import sqlite3

films = [{"title": "Alien", "year": 1979}]
connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT NOT NULL, year INTEGER)")
for film in films:
    title = film.get("titel")
    year = film.get("year")
    connection.execute("INSERT INTO film (title, year) VALUES (?, ?)", (title, year))
