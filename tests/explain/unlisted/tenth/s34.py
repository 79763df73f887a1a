import sqlite3


def open_db():
    con = sqlite3.connect("radio.db")
    con.execute("CREATE TABLE IF NOT EXISTS jingles (title TEXT, seconds INTEGER)")
    return con


con = open_db()
con.execute("INSERT INTO jingles VALUES ('Good morning', 12)")
con.execute("INSERT INTO jingles VALUES ('Weather', 8)")
con.commit()
con.close()

total = 0
for title, seconds in con.execute("SELECT title, seconds FROM jingles"):
    print(title, seconds)
    total = total + seconds
print("Total:", total)
