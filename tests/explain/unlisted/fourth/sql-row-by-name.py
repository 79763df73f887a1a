import sqlite3
con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE book (title TEXT)")
con.execute("INSERT INTO book VALUES ('Emma')")
for row in con.execute("SELECT title FROM book"):
    print(row["title"])
