import runpy
import sqlite3
from pathlib import Path

Path("instance").mkdir()
with sqlite3.connect("instance/trees.db") as connection:
    connection.execute("CREATE TABLE tree (id INTEGER PRIMARY KEY, kind TEXT)")
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
