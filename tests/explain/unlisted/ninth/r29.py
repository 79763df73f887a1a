import sqlite3

con = sqlite3.connect(":memory:")
con.execute("""
    CREATE TABLE repairs (
        id INTEGER PRIMARY KEY,
        visitor TEXT NOT NULL,
        item TEXT NOT NULL,
        done INTEGER DEFAULT 0
    )
""")

visits = [("Hamid", "toaster", 1), ("Greet", "lamp", 0), ("Yara", "bicycle", 1)]
for visit in visits:
    con.execute("INSERT INTO repairs VALUES (?, ?, ?)", visit)
con.commit()

done = con.execute("SELECT COUNT(*) FROM repairs WHERE done = 1").fetchone()[0]
print(f"{done} of {len(visits)} things work again")
