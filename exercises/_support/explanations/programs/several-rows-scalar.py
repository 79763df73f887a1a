from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Cake(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    db.session.add_all([Cake(kind="apple"), Cake(kind="apple")])
    db.session.commit()
    print(db.session.execute(db.select(Cake).where(Cake.kind == "apple")).scalar_one())
