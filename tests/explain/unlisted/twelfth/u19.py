import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE berth (id INTEGER PRIMARY KEY, boat TEXT, days INTEGER)")
con.executemany(
    "INSERT INTO berth (boat, days) VALUES (?, ?)",
    [("Marlin", 3), ("Albatross", 12), ("Pelican", 1)],
)
con.commit()


def days_in_harbour(boat):
    cur = con.execute("SELECT days FROM berth WHERE boat = ?", (boat))
    row = cur.fetchone()
    if row is None:
        return 0
    return row[0]


for boat in ["Marlin", "Albatross"]:
    days = days_in_harbour(boat)
    print(boat, "owes", days * 14, "euro")
