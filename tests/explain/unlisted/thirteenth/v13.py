import sqlite3


def setup(con):
    con.execute(
        "CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT, artist TEXT, year INTEGER)"
    )


def add_song(con, title, artist, year):
    con.execute("INSERT INTO song VALUES (?, ?, ?)", (title, artist, year))
    con.commit()


con = sqlite3.connect(":memory:")
setup(con)
add_song(con, "Dancing Queen", "ABBA", 1976)
add_song(con, "Take On Me", "a-ha", 1985)
for song in con.execute("SELECT * FROM song ORDER BY year"):
    print(song)
con.close()
