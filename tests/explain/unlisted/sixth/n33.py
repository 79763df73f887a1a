from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///race.db"
app.testing = True

db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Runner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    minutes = db.Column(db.Float)


@app.route("/results")
def results():
    runners = db.session.scalars(db.select(Runner).order_by(Runner.minutes))
    return "<br>".join(f"{r.name} {r.minutes}" for r in runners)


print(app.test_client().get("/results").status)
