import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE card (title TEXT, ingredients TEXT, minutes INTEGER)")


def save_card(title, ingredients, minutes):
    conn.execute(
        "INSERT INTO card (title, ingredients, minutes) VALUES (?, ?, ?)",
        (title, ingredients, minutes),
    )
    conn.commit()


def show_cards():
    for title, ingredients, minutes in conn.execute("SELECT * FROM card"):
        print(f"{title} ({minutes} min): {ingredients}")


save_card("Toast", "bread", 3)
save_card("Pancakes", ["flour", "milk", "eggs"], 20)
show_cards()
