from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(100))


with app.app_context():
    db.create_all()
    db.session.add(Task(text="Wash the car"))
    db.session.commit()


@app.get("/tasks")
def get_tasks():
    tasks = Task.query.all()
    return jsonify(tasks)


app.test_client().get("/tasks")
