import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE)")

import threading

errors = []


def visit():
    try:
        connection.execute("SELECT * FROM user")
    except sqlite3.ProgrammingError as error:
        errors.append(error)


visitor = threading.Thread(target=visit)
visitor.start()
visitor.join()
raise errors[0]
