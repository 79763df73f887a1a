import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
CREATE TABLE film (title TEXT, year INTEGER)
INSERT INTO film VALUES ('Alien', 1979);
""")
