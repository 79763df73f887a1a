from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Guest(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    table_number = db.Column(db.Integer)


@app.get("/guests")
def guests():
    return {g.name: g.table_number for g in db.session.scalars(db.select(Guest))}


with app.app_context():
    db.create_all()
    first = Guest(name="Walter", table_number=1)
    second = Guest(name="Sunita", table_number=1)
    third = Guest(name="Malik", table_number=2)
    db.session.add([first, second, third])
    db.session.commit()

client = app.test_client()
print(client.get("/guests").json)
