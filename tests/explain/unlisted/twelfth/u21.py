import sqlite3

SCHEMA = """
CREATE TABLE IF NOT EXISTS recipe (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    minutes INTEGER,
    spicy INTEGER DEFAULT 0,
)
"""


class RecipeBox:
    def __init__(self, path):
        self.con = sqlite3.connect(path)
        self.con.execute(SCHEMA)

    def add(self, title, minutes, spicy=0):
        self.con.execute(
            "INSERT INTO recipe (title, minutes, spicy) VALUES (?, ?, ?)",
            (title, minutes, spicy),
        )
        self.con.commit()

    def quick(self, limit=30):
        rows = self.con.execute("SELECT title FROM recipe WHERE minutes <= ?", (limit,))
        return [row[0] for row in rows]


box = RecipeBox(":memory:")
box.add("Dal", 35, 1)
box.add("Shakshuka", 25, 1)
print(box.quick())
