import sqlite3

connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
for row in connection.execute("SELECT 'Fern' AS name, 3 AS height"):
    print(row.name)
