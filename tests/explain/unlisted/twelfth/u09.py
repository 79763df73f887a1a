import sqlite3


def open_shop():
    con = sqlite3.connect(":memory:")
    con.executescript("""
        CREATE TABLE yarn (id INTEGER PRIMARY KEY, wool TEXT, grams INTEGER, price REAL);
        INSERT INTO yarn (wool, grams, price) VALUES ('merino', 100, 9.5);
        INSERT INTO yarn (wool, grams, price) VALUES ('alpaca', 50, 7.25);
    """)
    return con


def price_list(con):
    lines = []
    for yarn in con.execute("SELECT * FROM yarn ORDER BY price"):
        lines.append(f"{yarn['wool']:<10}{yarn['grams']:>4} g{yarn['price']:>7.2f}")
    return "\n".join(lines)


shop = open_shop()
print(price_list(shop))
shop.close()
