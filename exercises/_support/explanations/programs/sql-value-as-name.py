import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE pets (name TEXT, kind TEXT)")
connection.execute("INSERT INTO pets VALUES ('Rex', 'dog')")


def pets_of(wanted):
    sql = f"SELECT name FROM pets WHERE kind = {wanted} ORDER BY name"
    return connection.execute(sql).fetchall()


print(pets_of("dog"))
