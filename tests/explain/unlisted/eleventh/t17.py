import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()

cur.execute("""
    CREATE TABLE movies (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        year INTEGER,
        seen INTEGER DEFAULT 0,
    )
""")

cur.execute("INSERT INTO movies (title, year) VALUES (?, ?)", ("Spirited Away", 2001))
cur.execute("INSERT INTO movies (title, year) VALUES (?, ?)", ("Paddington 2", 2017))
con.commit()

for title, year in cur.execute("SELECT title, year FROM movies ORDER BY year"):
    print(year, title)

con.close()
