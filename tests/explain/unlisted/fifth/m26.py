import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE trips (city TEXT, days INTEGER)")
db.executemany(
    "INSERT INTO trips VALUES (?, ?)",
    [("Berlin", 4), ("Lisbon", 7), ("Berlin", 2)],
)


def days_in(city):
    query = f"SELECT SUM(days) FROM trips WHERE city = {city}"
    return db.execute(query).fetchone()[0]


print("Days in Berlin:", days_in("Berlin"))
print("Days in Lisbon:", days_in("Lisbon"))
