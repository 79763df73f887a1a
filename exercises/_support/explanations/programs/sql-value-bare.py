import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title TEXT, maker TEXT)")
maker = "Ridley Scott"
connection.execute(f"INSERT INTO film VALUES ({'1'}, {maker})")
