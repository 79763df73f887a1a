import runpy
import sqlite3
from pathlib import Path

with sqlite3.connect("library.db") as connection:
    connection.executescript("""
CREATE TABLE game (id INTEGER PRIMARY KEY, title VARCHAR NOT NULL, players INTEGER NOT NULL);
INSERT INTO game VALUES(1,'Dixit',6);
INSERT INTO game VALUES(2,'Hive',2);
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
