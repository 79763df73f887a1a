import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT, price REAL)")
store.execute("INSERT INTO tool label, price VALUES (?, ?)", ("saw", 3))
