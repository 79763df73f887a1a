import sqlite3


def make():
    with sqlite3.connect("film.db") as connection:
        connection.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT)")


def show():
    with sqlite3.connect("films.db") as connection:
        print(connection.execute("SELECT title FROM film").fetchall())


make()
show()
