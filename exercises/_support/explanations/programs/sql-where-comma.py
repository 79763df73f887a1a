import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE flats (city TEXT, rooms INTEGER)")
print(con.execute("SELECT * FROM flats WHERE city = 'Bern', rooms = 3").fetchall())
