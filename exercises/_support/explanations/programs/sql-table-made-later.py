import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()
cur.execute("INSERT INTO guests (name) VALUES ('Ina')")
cur.execute("CREATE TABLE guests (id INTEGER PRIMARY KEY, name TEXT)")
