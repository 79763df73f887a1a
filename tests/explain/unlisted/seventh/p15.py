import sqlite3

con = sqlite3.connect(":memory:")
con.execute(
    "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author TEXT, year INTEGER)"
)

shelf = [
    ("Momo", "Michael Ende", 1973),
    ("Heidi", "Johanna Spyri", 1880),
]

for title, author, year in shelf:
    con.execute("INSERT INTO books VALUES (?, ?, ?)", (title, author, year))
con.commit()

for row in con.execute("SELECT id, title, year FROM books ORDER BY year"):
    print(row)
