"""A small database of films, and `show`, which asks it and prints the answer.

The lesson uses only `show`. You do not need to read the rest.
"""

import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
CREATE TABLE film (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL UNIQUE,
    year INTEGER,
    rating INTEGER
);
INSERT INTO film (title, year, rating) VALUES ('Night Train', 1999, 7);
INSERT INTO film (title, year, rating) VALUES ('Moon Soup', 2004, NULL);
INSERT INTO film (title, year, rating) VALUES ('The Blue Door', 1988, 9);
INSERT INTO film (title, year, rating) VALUES ('Amber', 2004, 6);
INSERT INTO film (title, year, rating) VALUES ('Small Rain', 2010, NULL);
""")


def show(sql):
    """Run one SQL statement and print what comes back."""
    print(sql)
    try:
        cursor = connection.execute(sql)
    except sqlite3.Error as error:
        print("    the database says:", error)
        print()
        return
    if cursor.description is None:
        print("    rows changed:", cursor.rowcount)
        print()
        return
    rows = [["NULL" if value is None else str(value) for value in row] for row in cursor]
    names = [column[0] for column in cursor.description]
    widths = [max(map(len, column)) for column in zip(names, *rows)]
    for row in [names, ["-" * width for width in widths], *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths)]
        print("   ", "  ".join(cells).rstrip())
    print("    rows:", len(rows))
    print()
