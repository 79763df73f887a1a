from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Concert(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    church = db.Column(db.String(60), nullable=False)
    day = db.Column(db.Date, nullable=False)


with app.app_context():
    db.create_all()


@app.post("/concerts")
def add_concert():
    concert = Concert(church=request.form["church"], day=request.form["day"])
    db.session.add(concert)
    db.session.commit()
    return f"Concert {concert.id} saved", 201


client = app.test_client()
response = client.post("/concerts", data={"church": "St Bavo", "day": "2025-12-14"})
print(response.text)
