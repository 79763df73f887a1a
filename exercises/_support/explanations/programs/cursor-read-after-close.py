import sqlite3


def read_names():
    store = sqlite3.connect(":memory:")
    names = store.execute("SELECT 'Ada'")
    store.close()
    return names


for row in read_names():
    print(row)
