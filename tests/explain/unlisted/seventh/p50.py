from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Stay(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    cat = db.Column(db.String(40))
    arrival = db.Column(db.Date)


with app.app_context():
    db.create_all()


@app.route("/stays", methods=["POST"])
def new_stay():
    stay = Stay(cat=request.form["cat"], arrival=request.form["arrival"])
    db.session.add(stay)
    db.session.commit()
    return f"{stay.cat} arrives on {stay.arrival}"


client = app.test_client()
print(client.post("/stays", data={"cat": "Mogli", "arrival": "2025-07-14"}).text)
