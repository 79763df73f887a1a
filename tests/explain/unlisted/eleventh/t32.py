import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE hikes (id INTEGER PRIMARY KEY, place TEXT, km REAL)")
connection.executemany(
    "INSERT INTO hikes (place, km) VALUES (?, ?)",
    [("Black Lake", 8.5), ("Eagle Rock", 14), ("Old Mill", 5.2)],
)
connection.commit()

total = 0
hikes = connection.execute("SELECT * FROM hikes ORDER BY km").fetchall()
for hike in hikes:
    print(f"{hike['place']:<12} {hike['km']:>5} km")
    total += hike["km"]

print("Together:", total, "km")
connection.close()
