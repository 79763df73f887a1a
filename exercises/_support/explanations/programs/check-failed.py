import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE ticket (seats INTEGER CHECK (seats > 0))")
connection.execute("INSERT INTO ticket VALUES (0)")
