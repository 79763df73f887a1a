import runpy
import sqlite3
from pathlib import Path

Path("instance/race.db").parent.mkdir(exist_ok=True)
with sqlite3.connect("instance/race.db") as connection:
    connection.executescript("""
CREATE TABLE runner (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(60) NOT NULL);
INSERT INTO "runner" VALUES(1,'Noor');
INSERT INTO "runner" VALUES(2,'Sem');
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
