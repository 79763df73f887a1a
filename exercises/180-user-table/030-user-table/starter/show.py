"""Show the columns of the table user in instance/site.db.

You do not need to read or change this file.
"""

import sqlite3
from pathlib import Path

path = Path(__file__).parent / "instance" / "site.db"
if not path.exists():
    print("There is no file instance/site.db yet. Run app.py first.")
    raise SystemExit(1)

connection = sqlite3.connect(path)
row = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'user'").fetchone()
print(row[0] if row else "There is no table user in instance/site.db.")
connection.close()
