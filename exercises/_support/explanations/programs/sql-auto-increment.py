import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE film (id INTEGER PRIMARY KEY AUTO_INCREMENT, title TEXT)")
