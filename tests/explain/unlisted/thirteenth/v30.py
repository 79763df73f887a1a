import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT, water_days INTEGER)")
con.executemany(
    "INSERT INTO plant (name, water_days) VALUES (?, ?)",
    [("Basil", 1), ("Aloe vera", 14), ("Fern", 3)],
)
con.commit()


def how_often(name):
    row = con.execute("SELECT water_days FROM plant WHERE name = ?", (name)).fetchone()
    if row is None:
        return f"I do not know {name}."
    return f"Water {name} every {row[0]} day(s)."


print(how_often("Basil"))
print(how_often("Fern"))
print(how_often("Cactus"))
con.close()
