import sqlite3

connection = sqlite3.connect("stall.db")

connection.executescript("""
DROP TABLE IF EXISTS vegetables;
CREATE TABLE vegetables (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
    price REAL NOT NULL,
    organic INTEGER DEFAULT 0
);
INSERT INTO vegetables (name, price) VALUES ('carrots', 1.8);
INSERT INTO vegetables (name, price) VALUES ('leek', 2.2);
""")

for name, price in connection.execute("SELECT name, price FROM vegetables"):
    print(f"{name:<10}{price:>6.2f}")

connection.close()
