import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT)")
label = "saw"
store.execute(f"INSERT INTO tool (label) VALUES ({label})")
