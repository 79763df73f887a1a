import sqlite3

FILE = "festival.db"


def set_up():
    conn = sqlite3.connect(FILE)
    conn.execute("CREATE TABLE IF NOT EXISTS band (name TEXT, stage TEXT)")
    conn.execute("DELETE FROM band")
    conn.execute("INSERT INTO band VALUES ('Cloud Post', 'Lake')")
    conn.execute("INSERT INTO band VALUES ('Night Bus', 'Barn')")
    conn.commit()
    conn.close()


def find_bands(stage):
    conn = sqlite3.connect(FILE)
    bands = conn.execute("SELECT name FROM band WHERE stage = ?", (stage,))
    conn.close()
    return bands


set_up()
for band in find_bands("Lake"):
    print(band[0])
