import sqlite3

con = sqlite3.connect(":memory:")

con.execute("""
    CREATE TABLE order (
        id INTEGER PRIMARY KEY,
        customer TEXT NOT NULL,
        dish TEXT NOT NULL,
        total REAL
    )
""")

con.execute(
    "INSERT INTO order (customer, dish, total) VALUES (?, ?, ?)",
    ("table 4", "risotto", 14.5),
)
con.commit()

for row in con.execute("SELECT customer, dish FROM order"):
    print(row)
