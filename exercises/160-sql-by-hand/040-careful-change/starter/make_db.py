"""Make cinema.db as new, with the rows of data.sql.

You do not need to read or change this file.
"""

import sqlite3
from pathlib import Path

Path("cinema.db").unlink(missing_ok=True)
connection = sqlite3.connect("cinema.db")
connection.executescript(Path("data.sql").read_text(encoding="utf-8"))
connection.commit()
connection.close()
print("cinema.db is as new.")
