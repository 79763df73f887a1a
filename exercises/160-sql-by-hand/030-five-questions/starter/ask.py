"""Run the queries of answers.sql on the rows of data.sql and show what comes back.

You do not need to read or change this file.
"""

import re
import sqlite3
from pathlib import Path

connection = sqlite3.connect(":memory:")
connection.executescript(Path("data.sql").read_text(encoding="utf-8"))

text = Path("answers.sql").read_text(encoding="utf-8")
parts = re.split(r"(?im)^[ \t]*--[ \t]*(question[ \t]*\d+)(.*)$", text)

for heading, rest, sql in zip(parts[1::3], parts[2::3], parts[3::3]):
    print(heading + rest)
    try:
        cursor = connection.execute(sql)
        if cursor.description is None:
            print("    (no query yet)")
            print()
            continue
        rows = cursor.fetchall()
        print("    " + " | ".join(column[0] for column in cursor.description))
        for row in rows:
            print("    " + " | ".join("NULL" if value is None else str(value) for value in row))
        print(f"    rows: {len(rows)}")
    except (sqlite3.Error, sqlite3.Warning) as error:
        print("    The database says:", error)
    print()

connection.close()
