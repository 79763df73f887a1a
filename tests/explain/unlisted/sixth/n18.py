import sqlite3

from flask import Flask, request

app = Flask(__name__)
app.testing = True

con = sqlite3.connect(":memory:", check_same_thread=False)
con.execute("CREATE TABLE signers (name TEXT, city TEXT)")


@app.post("/petition")
def sign():
    name = request.form["name"]
    city = request.form["city"]
    con.execute(f"INSERT INTO signers VALUES ('{name}', '{city}')")
    con.commit()
    count = con.execute("SELECT COUNT(*) FROM signers").fetchone()[0]
    return f"Thank you, {name}. You are number {count}."


client = app.test_client()
print(client.post("/petition", data={"name": "Ama Boateng", "city": "Kumasi"}).text)
print(client.post("/petition", data={"name": "Sean O'Neill", "city": "Derry"}).text)
