import sqlite3


def init_db():
    conn = sqlite3.connect("habits.db")
    conn.execute("CREATE TABLE habits (id INTEGER PRIMARY KEY, name TEXT, streak INTEGER)")
    conn.commit()
    conn.close()


def add_habit(name):
    init_db()
    conn = sqlite3.connect("habits.db")
    conn.execute("INSERT INTO habits (name, streak) VALUES (?, 0)", (name,))
    conn.commit()
    conn.close()


def show():
    conn = sqlite3.connect("habits.db")
    for name, streak in conn.execute("SELECT name, streak FROM habits"):
        print(f"{name}: {streak} days")
    conn.close()


add_habit("read")
add_habit("run")
show()
