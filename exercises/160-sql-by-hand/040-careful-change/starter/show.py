"""Show the rows of cinema.db.

You do not need to read or change this file.
"""

import sqlite3

connection = sqlite3.connect("cinema.db")
for table in ("user", "post"):
    print(table)
    for row in connection.execute(f"SELECT * FROM {table} ORDER BY id"):
        print("    " + " | ".join("NULL" if value is None else str(value) for value in row))
connection.close()
