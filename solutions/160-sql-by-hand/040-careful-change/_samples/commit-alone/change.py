"""Run the statements of changes.sql on cinema.db."""

import sqlite3
from pathlib import Path

connection = sqlite3.connect("cinema.db")
statements = Path("changes.sql").read_text(encoding="utf-8").split(";")
for statement in statements:
    connection.execute(statement)

commit()

connection.close()
