import sqlite3

db = sqlite3.connect(":memory:")
cur = db.cursor()
cur.execute("CREATE TABLE hotel (name TEXT, city TEXT, price INTEGER)")
cur.execute("INSERT INTO hotel VALUES ('Etoile', 'Paris', 140)")
cur.execute("INSERT INTO hotel VALUES ('Bellecour', 'Lyon', 95)")
cur.execute("INSERT INTO hotel VALUES ('Lumiere', 'Lyon', 120)")
db.commit()


def hotels_in(city):
    cur.execute(f"SELECT name, price FROM hotel WHERE city = {city} ORDER BY price")
    return cur.fetchall()


for name, price in hotels_in("Lyon"):
    print(f"{name:<12}{price} EUR")
db.close()
