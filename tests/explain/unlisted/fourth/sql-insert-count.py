import sqlite3
con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)")
con.execute("INSERT INTO book VALUES ('Emma', 1815)")
