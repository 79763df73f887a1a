import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE animals (name TEXT, kind TEXT)")
con.execute("INSERT INTO animals VALUES ("Leo", "lion")")
