import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (name TEXT)")
connection.executemany("INSERT INTO plant VALUES (?)", ["Fern", "Rose"])
