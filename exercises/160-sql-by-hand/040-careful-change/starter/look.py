"""Show the rows that the SELECT statements of changes.sql find. Change nothing.

You do not need to read or change this file.
"""

import sqlite3
from pathlib import Path

connection = sqlite3.connect(":memory:")
connection.executescript(Path("data.sql").read_text(encoding="utf-8"))

for part in Path("changes.sql").read_text(encoding="utf-8").split(";"):
    lines = [line for line in part.splitlines() if not line.strip().startswith("--")]
    statement = " ".join(lines).strip()
    if not statement:
        continue
    print(statement)
    if not statement.upper().startswith("SELECT"):
        print("    (look.py runs only SELECT)")
        continue
    try:
        rows = connection.execute(statement).fetchall()
    except sqlite3.Error as error:
        print("    The database says:", error)
        continue
    for row in rows:
        print("    " + " | ".join("NULL" if value is None else str(value) for value in row))
    print("    rows:", len(rows))

connection.close()
