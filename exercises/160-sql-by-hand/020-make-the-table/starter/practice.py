"""Make the table of table.sql in memory and try some rows.

You do not need to read or change this file.
"""

import sqlite3
from pathlib import Path

ROWS = [
    ("a first user", "INSERT INTO user (username) VALUES ('john')"),
    ("a second user", "INSERT INTO user (username) VALUES ('ada')"),
    ("the name john again", "INSERT INTO user (username) VALUES ('john')"),
    ("a user without a name", "INSERT INTO user (username) VALUES (NULL)"),
]

connection = sqlite3.connect(":memory:")
try:
    connection.executescript(Path("table.sql").read_text(encoding="utf-8"))
except sqlite3.Error as error:
    print("The database could not make the table. It says:", error)
    raise SystemExit(1) from None

for what, sql in ROWS:
    try:
        connection.execute(sql)
        print(f"{what}: accepted")
    except sqlite3.Error as error:
        print(f"{what}: refused ({error})")

print()
print("The rows of the table are now (id, username):")
for row in connection.execute("SELECT id, username FROM user"):
    print(row)
connection.close()
