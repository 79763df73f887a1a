import sqlite3

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def get_db():
    con = sqlite3.connect(":memory:")
    con.execute("CREATE TABLE stamps (country TEXT, year INTEGER)")
    con.execute("INSERT INTO stamps VALUES ('Peru', 1968), ('Cuba', 1970)")
    return con


@app.route("/stamps/<country>")
def stamps(country):
    con = get_db()
    rows = con.execute(f"SELECT year FROM stamps WHERE country = {country}").fetchall()
    con.close()
    return f"{country}: " + ", ".join(str(row[0]) for row in rows)


client = app.test_client()
print(client.get("/stamps/Peru").text)
