"""Run the statements of changes.sql on cinema.db.

Run make_db.py before it, and show.py after it:

    python make_db.py
    python change.py
    python show.py
"""

import sqlite3
from pathlib import Path

connection = sqlite3.connect("cinema.db")
statements = Path("changes.sql").read_text(encoding="utf-8").split(";")
for statement in statements:
    connection.execute(statement)

# Task 3: save the changes here.

connection.close()
