import sqlite3


def open_database():
    return sqlite3.connect(":memory:")


connection = open_database()
connection.execute("CREATE TABLE film (title TEXT)")
connection = open_database()
connection.execute("INSERT INTO film VALUES ('Alien')")
