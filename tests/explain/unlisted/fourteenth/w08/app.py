import sqlite3

con = sqlite3.connect("marina.db")
cur = con.cursor()

cur.execute("""
    CREATE TABLE boats (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        length REAL
    )
""")

cur.execute("SELECT COUNT(*) FROM boats")
if cur.fetchone()[0] == 0:
    cur.execute("INSERT INTO boats (name, length) VALUES ('Sea Mist', 9.5)")
    cur.execute("INSERT INTO boats (name, length) VALUES ('Pelican', 6.2)")
    con.commit()

for boat in cur.execute("SELECT name, length FROM boats ORDER BY length"):
    print(boat[0], boat[1], "m")

con.close()
