import sqlite3

conn = sqlite3.connect(":memory:")
cur = conn.cursor()

cur.execute("""
    CREATE TABLE hike (
        id INTEGER PRIMARY KEY,
        from TEXT NOT NULL,
        goal TEXT NOT NULL,
        km REAL
    )
""")
walks = [
    ("Car park", "Waterfall", 3.5),
    ("Station", "Castle ruin", 8.0),
]
cur.executemany("INSERT INTO hike VALUES (NULL, ?, ?, ?)", walks)
conn.commit()

for row in cur.execute("SELECT goal, km FROM hike ORDER BY km DESC"):
    print(row[0], row[1], "km")
conn.close()
