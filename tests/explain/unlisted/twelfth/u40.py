import sqlite3

db = sqlite3.connect(":memory:")
cursor = db.cursor()

cursor.execute("""
    CREATE TABLE puzzle (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        picture TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        complete INTEGER NOT NULL
    )
""")

attic = [
    ("Windmill at dawn", 1000, 1),
    ("Map of Ireland", 500, 0),
    ("Hot-air balloons", 1500, 1),
]

for puzzle in attic:
    cursor.execute("INSERT INTO puzzle VALUES (?, ?, ?)", puzzle)
db.commit()

cursor.execute("SELECT SUM(pieces) FROM puzzle WHERE complete = 1")
print("Pieces in complete puzzles:", cursor.fetchone()[0])
