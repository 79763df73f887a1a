import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (title VARCHAR(40), maker TEXT")
