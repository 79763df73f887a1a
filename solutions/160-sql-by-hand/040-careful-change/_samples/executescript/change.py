import sqlite3

connection = sqlite3.connect("cinema.db")
with open("changes.sql", encoding="utf-8") as file:
    connection.executescript(file.read())
connection.close()
