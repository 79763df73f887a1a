import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()
cur.execute("CREATE TABLE animals (name TEXT)")
cur.execute("INSERT INTO animals VALUES (?)", ("cow",))
cur.commit()
