import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("""
    CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        price REAL NOT NULL,
        sold INTEGER NOT NULL DEFAULT 0
    )
""")

items = [("Brass lamp", 18.5), ("Oak chair", 42.0), ("Tea set", 9.99)]
for name, price in items:
    conn.execute(
        "INSERT INTO item (name, price, sold) VALUES (?, ?)",
        (name, price),
    )
conn.commit()

for row in conn.execute("SELECT name, price FROM item WHERE sold = 0"):
    print(row)
conn.close()
