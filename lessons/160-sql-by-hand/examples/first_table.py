import sqlite3

connection = sqlite3.connect(":memory:")

connection.execute("""
CREATE TABLE film (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL UNIQUE,
    year INTEGER,
    rating INTEGER
);
""")

connection.execute("INSERT INTO film (title, year, rating) VALUES ('Night Train', 1999, 7);")
connection.execute("INSERT INTO film (title, year) VALUES ('Moon Soup', 2004);")

for row in connection.execute("SELECT id, title, year, rating FROM film;"):
    print(row)

connection.close()
