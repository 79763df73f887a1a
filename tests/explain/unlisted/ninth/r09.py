import sqlite3

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


def get_connection():
    con = sqlite3.connect("ferry.db")
    return con


con = get_connection()
con.execute("CREATE TABLE IF NOT EXISTS sailings (time TEXT, harbour TEXT)")
con.execute("INSERT INTO sailings VALUES ('07:30', 'Den Helder')")
con.execute("INSERT INTO sailings VALUES ('08:30', 'Texel')")
con.commit()
con.close()


@app.route("/sailings")
def sailings():
    con = get_connection()
    rows = con.execute("SELECT time, harbour FROM sailings").fetchall()
    con.close()
    return "<br>".join(row["time"] + " from " + row["harbour"] for row in rows)


print(app.test_client().get("/sailings").text)
