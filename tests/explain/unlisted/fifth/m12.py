import sqlite3

connection = sqlite3.connect("phonebook.db")
cursor = connection.cursor()
cursor.execute("CREATE TABLE IF NOT EXISTS people (name TEXT, phone TEXT)")
cursor.execute("INSERT INTO people VALUES (?, ?)", ("Hanna", "555 0101"))
cursor.execute("INSERT INTO people VALUES (?, ?)", ("Louis", "555 0102"))
connection.commit()


def find(name):
    cursor.execute("SELECT phone FROM people WHERE name = ?", (name))
    row = cursor.fetchone()
    return row[0] if row else "not in the book"


print(find("Louis"))
connection.close()
