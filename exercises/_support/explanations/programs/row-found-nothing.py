import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT)")
plant = connection.execute("SELECT name FROM plant WHERE id = ?", (9,)).fetchone()
print(plant[0])
