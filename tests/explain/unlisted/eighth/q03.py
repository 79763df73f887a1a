from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Train(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    town = db.Column(db.String(40), nullable=False)
    leaves = db.Column(db.String(5), nullable=False)


@app.get("/trains")
def trains():
    rows = db.session.execute("SELECT town, leaves FROM train ORDER BY leaves")
    return "<br>".join(f"{row.leaves} {row.town}" for row in rows)


with app.app_context():
    db.create_all()
    db.session.add(Train(town="Ghent", leaves="08:12"))
    db.session.add(Train(town="Bruges", leaves="07:40"))
    db.session.commit()

client = app.test_client()
print(client.get("/trains").text)
