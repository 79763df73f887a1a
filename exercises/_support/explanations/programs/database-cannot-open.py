import sqlite3

sqlite3.connect("data/site.db")
