import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE children (name TEXT, allergy TEXT)")


def add_child(name, allergy):
    con.execute("INSERT INTO children VALUES (?, ?)", name, allergy)
    con.commit()


add_child("Noor", "nuts")
add_child("Finn", "milk")

for name, allergy in con.execute("SELECT name, allergy FROM children"):
    print(f"{name} must not have {allergy}")
con.close()
