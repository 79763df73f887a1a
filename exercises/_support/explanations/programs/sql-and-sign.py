import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT, price REAL)")
store.execute("SELECT * FROM tool WHERE price > 3 && label = 'saw'")
