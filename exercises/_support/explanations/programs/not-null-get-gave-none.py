import sqlite3

from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True


@app.post("/films")
def add():
    title = request.form.get("film")
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
    connection.execute("INSERT INTO film (title) VALUES (?)", (title,))
    connection.commit()
    return "saved"


print(app.test_client().post("/films", data={"name": "Alien"}).text)
