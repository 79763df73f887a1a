import sqlite3
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT)")
db.execute("INSERT INTO film VALUES (1, 'Jaws')")
db.execute("INSERT INTO film VALUES (1, 'Alien')")
