import sqlite3
con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE order (id INTEGER, item TEXT)")
