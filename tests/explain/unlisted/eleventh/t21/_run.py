import runpy
import sqlite3
from pathlib import Path

with sqlite3.connect("money.db") as connection:
    connection.executescript("""
CREATE TABLE expenses (id INTEGER PRIMARY KEY, what TEXT, euros REAL);
INSERT INTO "expenses" VALUES(1,'Bread',3.2);
INSERT INTO "expenses" VALUES(2,'Bus ticket',2.9);
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
