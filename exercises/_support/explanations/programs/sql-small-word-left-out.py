import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT)")
store.execute("INSERT tool VALUES (?)", ("saw",))
