import sqlite3
con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE book (title TEXT)")
title = "Emma"
con.execute("INSERT INTO book VALUES (?)", (title))
