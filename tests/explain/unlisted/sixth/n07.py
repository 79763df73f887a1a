import sqlite3

DB = "scores.db"


def open_db():
    con = sqlite3.connect(DB)
    con.execute("CREATE TABLE IF NOT EXISTS scores (player TEXT, points INTEGER)")
    return con


con = open_db()


def save(player, points):
    con.execute("INSERT INTO scores VALUES (?, ?)", (player, points))
    con.commit()
    con.close()


def best():
    return con.execute("SELECT player, MAX(points) FROM scores").fetchone()


save("Lin", 340)
save("Max", 410)
print("Best player:", best())
