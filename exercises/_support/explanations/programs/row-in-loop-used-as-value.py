import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, minutes INTEGER)")
connection.execute("INSERT INTO film VALUES ('Alien', 117)")
total = 0
lengths = connection.execute("SELECT minutes FROM film").fetchall()
for length in lengths:
    total = total + length
