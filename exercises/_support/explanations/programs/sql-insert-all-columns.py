import sqlite3

garden = sqlite3.connect(":memory:")
garden.execute("CREATE TABLE tree (id INTEGER PRIMARY KEY, kind TEXT, height REAL)")
garden.execute("INSERT INTO tree VALUES (?, ?)", ("oak", 12.5))
