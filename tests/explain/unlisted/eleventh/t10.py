from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db.init_app(app)


class Parcel(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    receiver = db.Column(db.String(60), nullable=False)
    weight = db.Column(db.Float)


with app.app_context():
    db.create_all()
    db.session.add(Parcel(receiver="Nadia", weight=1.2))
    db.session.add(Parcel(receiver="Tom", weight=0.4))
    db.session.commit()


@app.route("/api/parcels")
def parcels():
    rows = db.session.execute(db.select(Parcel)).scalars().all()
    return jsonify(rows)


client = app.test_client()
print(client.get("/api/parcels").json)
