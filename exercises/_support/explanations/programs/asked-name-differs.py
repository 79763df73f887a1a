import sqlite3
from flask import Flask, request

app = Flask(__name__)
con = sqlite3.connect(":memory:", check_same_thread=False)
con.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")

PAGE = """
<form method="post" action="/add">
  <textarea name="text"></textarea>
  <button>Save</button>
</form>
"""


@app.route("/")
def page():
    return PAGE


@app.route("/add", methods=["POST"])
def add():
    body = request.form.get("body")
    con.execute("INSERT INTO note (body) VALUES (?)", (body,))
    con.commit()
    return "saved"


app.testing = True
app.test_client().post("/add", data={"text": "buy milk"})
