import sqlite3

store = sqlite3.connect(":memory:")
store.row_factory = sqlite3.Row
tool = store.execute("SELECT 'saw' AS label").fetchone()
tool["label"] = tool["label"].upper()
