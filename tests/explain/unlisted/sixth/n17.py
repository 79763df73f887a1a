import sqlite3
from datetime import date

DATABASE = "data/weights.db"


def connect():
    return sqlite3.connect(DATABASE)


def save_weight(kilos):
    con = connect()
    con.execute("CREATE TABLE IF NOT EXISTS weights (day TEXT, kilos REAL)")
    con.execute("INSERT INTO weights VALUES (?, ?)", (date.today().isoformat(), kilos))
    con.commit()
    con.close()


def count():
    con = connect()
    n = con.execute("SELECT COUNT(*) FROM weights").fetchone()[0]
    con.close()
    return n


save_weight(71.3)
print("Days noted:", count())
