import sqlite3

SCHEMA = """
CREATE TABLE IF NOT EXISTS wines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    region TEXT,
    bottles INTEGER DEFAULT 0,
)
"""


def open_cellar():
    connection = sqlite3.connect(":memory:")
    connection.execute(SCHEMA)
    return connection


cellar = open_cellar()
cellar.execute(
    "INSERT INTO wines (name, region, bottles) VALUES (?, ?, ?)",
    ("Rioja Alta", "Rioja", 12),
)
cellar.commit()

for name, bottles in cellar.execute("SELECT name, bottles FROM wines"):
    print(f"{name}: {bottles} bottles")
