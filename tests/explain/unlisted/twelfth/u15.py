from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Lake(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    depth = db.Column(db.Integer)


@app.route("/deepest")
def deepest():
    lake = Lake.query.order_by(Lake.depth.desc()).first()
    if lake is None:
        return "No lakes"
    return f"{lake.name}: {lake.depth} m"


with app.app_context():
    db.session.add(Lake(name="Como", depth=410))
    db.session.add(Lake(name="Orta", depth=143))
    db.session.commit()

print(app.test_client().get("/deepest").text)
