from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Teacher(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))


class Lesson(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    instrument = db.Column(db.String(30))
    teacher_id = db.Column(db.Integer, db.ForeignKey("Teacher.id"))


@app.route("/lessons")
def lessons():
    return [lesson.instrument for lesson in Lesson.query.all()]


with app.app_context():
    db.create_all()

print(app.test_client().get("/lessons").json)
