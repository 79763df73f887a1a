import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE times (runner TEXT, minutes INTEGER)")
con.executemany(
    "INSERT INTO times VALUES (?, ?)",
    [("Eliud", 121), ("Paula", 135), ("Wout", 198)],
)


def time_of(runner):
    sql = f"SELECT minutes FROM times WHERE runner = {runner}"
    row = con.execute(sql).fetchone()
    return row[0]


for runner in ["Eliud", "Wout"]:
    print(runner, time_of(runner), "minutes")
