import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE fruit (name TEXT, price REAL)")
con.execute("INSERT INTO fruit (name, price) ('kiwi', 0.5)")
