import sqlite3

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE hostels (name TEXT, city TEXT, beds INTEGER)")
con.executemany(
    "INSERT INTO hostels VALUES (?, ?, ?)",
    [("Sleepy Owl", "Graz", 24), ("Backpack", "Linz", 40), ("Riverbed", "Graz", 12)],
)


@app.route("/hostels/<city>")
def hostels(city):
    sql = f"SELECT name, beds FROM hostels WHERE city = {city} ORDER BY beds"
    rows = con.execute(sql).fetchall()
    return {"city": city, "hostels": [name for name, beds in rows]}


client = app.test_client()
print(client.get("/hostels/Graz").json)
