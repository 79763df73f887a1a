from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Kite(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    colour = db.Column(db.String(30), nullable=False)
    metres = db.Column(db.Float, default=1.0)


@app.route("/kites")
def kites():
    return [k.colour for k in Kite.query.order_by(Kite.metres).all()]


with app.app_context():
    db.session.add(Kite(colour="orange", metres=2.4))
    db.session.commit()

app.testing = True
print(app.test_client().get("/kites").json)
