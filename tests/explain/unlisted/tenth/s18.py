from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Plank(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    wood = db.Column(db.String(30), nullable=False)
    length = db.Column(db.Integer, nullable=False)


@app.route("/planks/<wood>")
def planks(wood):
    found = Plank.query.filter(wood=wood).all()
    return [{"id": p.id, "length": p.length} for p in found]


with app.app_context():
    db.create_all()
    db.session.add_all([Plank(wood="oak", length=120), Plank(wood="pine", length=240)])
    db.session.commit()

client = app.test_client()
print(client.get("/planks/oak").json)
