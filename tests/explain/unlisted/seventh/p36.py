import sqlite3

con = sqlite3.connect("bakery.db")
con.execute(
    """
    CREATE TABLE IF NOT EXISTS order (
        id INTEGER PRIMARY KEY,
        customer TEXT NOT NULL,
        product TEXT NOT NULL,
        pieces INTEGER DEFAULT 1
    )
    """
)


def add(customer, product, pieces):
    con.execute(
        "INSERT INTO order (customer, product, pieces) VALUES (?, ?, ?)",
        (customer, product, pieces),
    )
    con.commit()


add("Mrs Lindt", "pretzel", 12)
add("Mr Bauer", "poppy roll", 6)
print(con.execute("SELECT COUNT(*) FROM order").fetchone()[0], "orders")
con.close()
