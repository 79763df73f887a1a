"""Make the database file of an earlier, unfinished version."""

import sqlite3
from pathlib import Path

Path("instance").mkdir(exist_ok=True)
connection = sqlite3.connect("instance/site.db")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY)")
connection.commit()
connection.close()
