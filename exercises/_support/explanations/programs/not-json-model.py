from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Runner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30))
    minutes = db.Column(db.Integer)


@app.get("/runners/<int:runner_id>")
def one_runner(runner_id):
    runner = db.session.get(Runner, runner_id)
    return jsonify(runner)


with app.app_context():
    db.create_all()
    db.session.add(Runner(name="Ida", minutes=50))
    db.session.commit()
    app.test_client().get("/runners/1")
