import sqlite3

connection = sqlite3.connect("shop.db")
connection.execute("CREATE TABLE IF NOT EXISTS hat (name TEXT, colour TEXT)")
connection.execute("INSERT INTO hat (name, colour) VALUES (?, ?)", ("top hat", "black"))
