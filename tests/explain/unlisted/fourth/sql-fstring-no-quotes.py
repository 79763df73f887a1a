import sqlite3
con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE book (title TEXT)")
title = "Emma"
rows = con.execute(f"SELECT * FROM book WHERE title = {title}")
