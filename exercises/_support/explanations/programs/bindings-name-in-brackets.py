import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE score (player TEXT, points INTEGER)")
player = "Ada"
connection.execute("INSERT INTO score VALUES (?, ?)", (player))
