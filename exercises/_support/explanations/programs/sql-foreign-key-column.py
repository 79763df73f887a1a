import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT)")
connection.execute("CREATE TABLE post (id INTEGER, FOREIGN KEY (user_id) REFERENCES user(id))")
