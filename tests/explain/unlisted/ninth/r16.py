import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE matches (home TEXT, away TEXT, goals_home INTEGER, goals_away INTEGER)")
con.executemany(
    "INSERT INTO matches VALUES (?, ?, ?, ?)",
    [
        ("Rovers", "United", 2, 2),
        ("Town", "Rovers", 0, 3),
        ("United", "Town", 4, 1),
    ],
)

rows = con.execute("""
    SELECT home,
           away,
           goals_home,
           goals_away,
    FROM matches
    ORDER BY home
""").fetchall()

for home, away, a, b in rows:
    print(f"{home} - {away}: {a}-{b}")
