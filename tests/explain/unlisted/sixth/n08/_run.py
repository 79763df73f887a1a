import runpy
import sqlite3
from pathlib import Path

Path("instance").mkdir()
with sqlite3.connect("instance/friends.db") as connection:
    connection.executescript("""
CREATE TABLE friend (id INTEGER NOT NULL, name VARCHAR(50) NOT NULL, PRIMARY KEY (id));
INSERT INTO "friend" VALUES(1,'Maja');
INSERT INTO "friend" VALUES(2,'Ole');
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
