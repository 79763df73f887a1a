import sqlite3

sqlite3.connect("site.db").execute("CREATE TABLE user (username TEXT)")
again = sqlite3.connect("file:site.db?mode=ro", uri=True)
again.execute("INSERT INTO user VALUES ('ada')")
