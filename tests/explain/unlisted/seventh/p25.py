import sqlite3

DB = "data/quiz.db"


def setup():
    con = sqlite3.connect(DB)
    con.execute("CREATE TABLE IF NOT EXISTS score (player TEXT, points INTEGER)")
    con.commit()
    con.close()


def add_score(player, points):
    con = sqlite3.connect(DB)
    con.execute("INSERT INTO score VALUES (?, ?)", (player, points))
    con.commit()
    con.close()


setup()
add_score("Nils", 14)
add_score("Vera", 17)
print("Two scores saved")
