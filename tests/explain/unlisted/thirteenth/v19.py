import sqlite3

connection = sqlite3.connect("aquarium.db")

connection.execute("""
    CREATE TABLE IF NOT EXISTS fish (
        id INTEGER PRIMARY KEY,
        species TEXT NOT NULL,
        tank INTEGER,
        fed_on TEXT,
    )
""")

connection.execute(
    "INSERT INTO fish (species, tank, fed_on) VALUES (?, ?, ?)",
    ("Neon tetra", 2, "2026-03-01"),
)
connection.commit()

for row in connection.execute("SELECT species, tank FROM fish"):
    print(row)
connection.close()
