import sqlite3


class Diary:
    def __init__(self, path):
        self.con = sqlite3.connect(path)
        self.con.execute(
            "CREATE TABLE IF NOT EXISTS entries (day TEXT, mood INTEGER, text TEXT)"
        )

    def write(self, day, mood, text):
        self.con.execute(
            "INSERT INTO entries VALUES (%s, %s, %s)", (day, mood, text)
        )
        self.con.commit()

    def average_mood(self):
        row = self.con.execute("SELECT AVG(mood) FROM entries").fetchone()
        return row[0]


diary = Diary(":memory:")
diary.write("2025-02-01", 4, "Skated on the pond")
diary.write("2025-02-02", 2, "Cold")
print(diary.average_mood())
