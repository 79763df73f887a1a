import sqlite3

connection = sqlite3.connect(":memory:", isolation_level=None)
connection.execute("COMMIT")
