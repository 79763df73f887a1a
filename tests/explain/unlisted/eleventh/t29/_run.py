import runpy
import sqlite3
from pathlib import Path

Path("instance/plants.db").parent.mkdir(exist_ok=True)
with sqlite3.connect("instance/plants.db") as connection:
    connection.executescript("""
CREATE TABLE plant (
	id INTEGER NOT NULL,
	name VARCHAR(50) NOT NULL,
	PRIMARY KEY (id)
);
INSERT INTO "plant" VALUES(1,'Aloe');
INSERT INTO "plant" VALUES(2,'Ficus');
""")
connection.close()
runpy.run_path(str(Path(__file__).with_name("app.py")), run_name="__main__")
