import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE pupils (name TEXT, instrument TEXT)")
con.executemany(
    "INSERT INTO pupils VALUES (?, ?)",
    [("Zoe", "violin"), ("Ben", "piano"), ("Mara", "violin")],
)
con.commit()


def who_plays(instrument):
    cur = con.execute("SELECT name FROM pupils WHERE instrument = ?", (instrument))
    return [row[0] for row in cur.fetchall()]


print(who_plays("violin"))
print(who_plays("tuba"))
