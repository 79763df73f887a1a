import runpy
import sqlite3
from pathlib import Path

Path("instance").mkdir()
with sqlite3.connect("instance/diary.db") as connection:
    connection.executescript("""
CREATE TABLE entry (id INTEGER NOT NULL, day VARCHAR(10) NOT NULL, rain FLOAT, PRIMARY KEY (id));
INSERT INTO "entry" VALUES(1,'2025-04-01',2.5);
INSERT INTO "entry" VALUES(2,'2025-04-02',0.0);
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
