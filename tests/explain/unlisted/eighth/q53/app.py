import sqlite3

conn = sqlite3.connect("garden.db")
conn.execute("""
    CREATE TABLE IF NOT EXISTS seed (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        packets INTEGER NOT NULL,
        sow_in TEXT
    )
""")

conn.execute(
    "INSERT INTO seed (name, packets, sow_in) VALUES (?, ?, ?)",
    ("Radish", 2, "March"),
)
conn.commit()

for name, packets in conn.execute("SELECT name, packets FROM seed"):
    print(name, packets)
conn.close()
