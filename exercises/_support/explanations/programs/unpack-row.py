import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT, price REAL, stock INTEGER)")
store.execute("INSERT INTO tool VALUES ('saw', 12.5, 3)")
tools = store.execute("SELECT * FROM tool").fetchall()
for label, price in tools:
    print(label, price)
