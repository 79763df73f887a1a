import sqlite3

db = sqlite3.connect("money.db")

db.execute("CREATE TABLE expenses (id INTEGER PRIMARY KEY, what TEXT, euros REAL)")

db.execute("INSERT INTO expenses (what, euros) VALUES (?, ?)", ("Bread", 3.2))
db.execute("INSERT INTO expenses (what, euros) VALUES (?, ?)", ("Bus ticket", 2.9))
db.commit()

total = db.execute("SELECT SUM(euros) FROM expenses").fetchone()[0]
print(f"You have spent {total:.2f} euros.")
db.close()
