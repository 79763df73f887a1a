import sqlite3

from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/flights")
def flights():
    city = request.args.get("to", "Oslo")
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE flight (number TEXT, destination TEXT, gate TEXT)")
    db.execute("INSERT INTO flight VALUES ('TP 441', 'Lisbon', 'B7')")
    db.execute("INSERT INTO flight VALUES ('SK 802', 'Oslo', 'A1')")
    sql = f"SELECT number, gate FROM flight WHERE destination = {city}"
    board = []
    for number, gate in db.execute(sql):
        board.append(f"{number} gate {gate}")
    db.close()
    return "<br>".join(board)


airport = app.test_client()
print(airport.get("/flights?to=Lisbon").text)
