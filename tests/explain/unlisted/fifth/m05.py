import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE accounts (owner TEXT PRIMARY KEY, balance REAL)")
con.execute("INSERT INTO accounts VALUES ('Nora', 120.0)")
con.execute("INSERT INTO accounts VALUES ('Pete', 35.5)")


def balance(owner):
    cur = con.execute("SELECT balance FROM accounts WHERE owner = ?", (owner,))
    if cur.fetchone() is None:
        return 0.0
    return cur.fetchone()[0]


def report(owners):
    for owner in owners:
        print(f"{owner:10} {balance(owner):8.2f}")


report(["Quinn", "Nora", "Pete"])
