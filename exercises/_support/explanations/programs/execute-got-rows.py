import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT, price REAL)")
tools = [("saw", 12.5), ("axe", 30.0)]
store.execute("INSERT INTO tool VALUES (?, ?)", tools)
