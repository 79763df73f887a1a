from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Ferry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    island = db.Column(db.String(50), nullable=False)
    leaves = db.Column(db.String(5), nullable=False)


@app.route("/api/ferries")
def api_ferries():
    ferries = db.session.scalars(db.select(Ferry).order_by(Ferry.leaves)).all()
    return jsonify(ferries)


with app.app_context():
    db.create_all()
    db.session.add_all([
        Ferry(island="Texel", leaves="09:30"),
        Ferry(island="Ameland", leaves="08:45"),
    ])
    db.session.commit()

print(app.test_client().get("/api/ferries").json)
