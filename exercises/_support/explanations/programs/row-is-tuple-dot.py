import sqlite3

store = sqlite3.connect(":memory:")
store.execute("CREATE TABLE tool (label TEXT)")
store.execute("INSERT INTO tool VALUES ('saw')")
for tool in store.execute("SELECT label FROM tool"):
    print(tool.label)
