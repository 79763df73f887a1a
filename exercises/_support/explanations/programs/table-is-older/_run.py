import runpy
import sqlite3
from pathlib import Path

with sqlite3.connect("shop.db") as connection:
    connection.execute("CREATE TABLE hat (name TEXT)")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
