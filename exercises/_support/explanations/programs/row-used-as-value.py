import sqlite3

store = sqlite3.connect(":memory:")
count = store.execute("SELECT 3").fetchone()
if count > 2:
    print("enough")
