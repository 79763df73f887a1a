import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript(
    """
    CREATE TABLE recipes (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL
    );
    """
)


def add(title):
    connection.execute("INSERT INTO recipe (title) VALUES (?)", (title,))
    connection.commit()


add("Soup")
