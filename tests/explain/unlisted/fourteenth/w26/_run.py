import runpy
import sqlite3
from pathlib import Path

Path("instance/rowing.db").parent.mkdir(exist_ok=True)
with sqlite3.connect("instance/rowing.db") as connection:
    connection.executescript("""
CREATE TABLE member (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "member" VALUES(1,'Gijs');
INSERT INTO "member" VALUES(2,'Amina');
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
