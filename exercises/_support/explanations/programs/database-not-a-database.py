import sqlite3
from pathlib import Path

Path("site.db").write_text("This is a text file, and it is longer than a header." * 20)
sqlite3.connect("site.db").execute("SELECT * FROM user")
