import runpy
import sqlite3
from pathlib import Path

with sqlite3.connect("marina.db") as connection:
    connection.executescript("""
CREATE TABLE boats (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    length REAL
);
INSERT INTO "boats" VALUES(1,'Sea Mist',9.5);
INSERT INTO "boats" VALUES(2,'Pelican',6.2);
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
