import sqlite3

con = sqlite3.connect(":memory:")
con.execute("""
    CREATE TABLE tools (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        shelf TEXT,
        price REAL
    )
""")

new_tools = [("Hand saw", "B2", 24.95), ("Chisel", "A1", 12.5)]
for name, shelf, price in new_tools:
    con.execute("INSERT INTO tools VALUES (?, ?, ?)", (name, shelf, price))
con.commit()

for row in con.execute("SELECT name, shelf FROM tools"):
    print(row)
con.close()
