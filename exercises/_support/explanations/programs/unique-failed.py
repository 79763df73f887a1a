import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE reader (id INTEGER PRIMARY KEY, card TEXT UNIQUE)")
for card in ["A17", "B20", "A17"]:
    connection.execute("INSERT INTO reader (card) VALUES (?)", (card,))
