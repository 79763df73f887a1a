import sqlite3

conn = sqlite3.connect(":memory:")
c = conn.cursor()
c.execute("CREATE TABLE plants (id INTEGER PRIMARY KEY, name TEXT, place TEXT)")

plants = [("basil", "kitchen"), ("fern", "bathroom"), ("cactus", "desk")]
for name, place in plants:
    c.execute("INSERT INTO plants VALUES (?, ?)", (name, place))
conn.commit()

c.execute("SELECT id, name, place FROM plants ORDER BY name")
for row in c.fetchall():
    print(row)
conn.close()
