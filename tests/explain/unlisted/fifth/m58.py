import sqlite3

conn = sqlite3.connect(":memory:")
cur = conn.cursor()
cur.execute("""CREATE TABLE students (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    grade INTEGER
)""")

students = [
    (1, "Aisha", 9),
    (2, "Ben", 10),
    (2, "Carla", 9),
    (3, "Deniz", 10),
]

for s in students:
    cur.execute("INSERT INTO students (id, name, grade) VALUES (?, ?, ?)", s)

conn.commit()
cur.execute("SELECT COUNT(*) FROM students")
print(cur.fetchone()[0], "students")
