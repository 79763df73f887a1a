import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plants (id INTEGER PRIMARY KEY, species TEXT, height REAL)")
connection.execute("INSERT INTO plants (species, height) VALUES ('Fern', 0.4)")

for row in connection.execute("SELECT specis, height FROM plants ORDER BY height"):
    print(row)
