import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE tools (id INTEGER PRIMARY KEY, name TEXT, shelf TEXT)")


def add_tool(name, shelf):
    con.execute("INSERT INTO tools (name, shelf) VALUES (?, ?)", (name, shelf))
    con.commit()


def where_is(name):
    row = con.execute("SELECT shelf FROM tools WHERE name = ?", (name)).fetchone()
    if row is None:
        return "not in the shed"
    return row[0]


add_tool("hammer", "B2")
add_tool("file", "C1")
add_tool("wire cutter", "A4")

print("The hammer is on", where_is("hammer"))
print("The saw is", where_is("saw"))
