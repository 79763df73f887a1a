import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor()
cursor.execute("CREATE TABLE players (name TEXT, goals INTEGER)")


def save(name, goals):
    cursor.execute("INSERT INTO players VALUES (?, ?)", (name, goals))
    connection.commit()
    print("saved", name)
    connection.close()


save("Romy", 11)
save("Ayo", 7)
save("Piet", 9)
