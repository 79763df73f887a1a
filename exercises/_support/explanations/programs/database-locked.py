import sqlite3

first = sqlite3.connect("site.db")
first.execute("CREATE TABLE user (username TEXT)")
first.execute("BEGIN IMMEDIATE")
second = sqlite3.connect("site.db", timeout=0)
second.execute("INSERT INTO user VALUES ('ada')")
