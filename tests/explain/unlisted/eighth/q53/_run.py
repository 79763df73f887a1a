import runpy
import sqlite3
from pathlib import Path

with sqlite3.connect("garden.db") as connection:
    connection.executescript("""
CREATE TABLE seed (id INTEGER PRIMARY KEY, name TEXT NOT NULL, packets INTEGER NOT NULL);
INSERT INTO "seed" VALUES(1,'Kale',1);
INSERT INTO "seed" VALUES(2,'Leek',3);
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
