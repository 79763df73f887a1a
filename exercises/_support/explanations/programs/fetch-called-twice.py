import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE guests (name TEXT, places INTEGER)")
connection.execute("INSERT INTO guests VALUES ('Amira', 3)")


def places_of(name):
    found = connection.execute("SELECT places FROM guests WHERE name = ?", (name,))
    if not found.fetchone():
        return "not invited"
    return found.fetchone()["places"]


print(places_of("Boris"))
print(places_of("Amira"))
