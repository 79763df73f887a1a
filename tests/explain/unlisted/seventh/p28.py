from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Stop(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    zone = db.Column(db.String(1))


with app.app_context():
    db.create_all()
    db.session.add_all([Stop(name="Market", zone="A"), Stop(name="Airport", zone="C")])
    db.session.commit()


@app.get("/zones")
def zones():
    rows = db.session.execute("SELECT zone, COUNT(*) FROM stop GROUP BY zone").all()
    return {zone: number for zone, number in rows}


client = app.test_client()
print(client.get("/zones").json)
