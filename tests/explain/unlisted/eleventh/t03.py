from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Teacher(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    room = db.Column(db.String(10))


@app.route("/find")
def find():
    name = request.args.get("name")
    teacher = Teacher.query.filter_by(name=name).first()
    return f"{name} is in room {teacher.room}"


with app.app_context():
    db.create_all()
    db.session.add(Teacher(name="Ms Okafor", room="B12"))
    db.session.add(Teacher(name="Mr Lind", room="A03"))
    db.session.commit()

client = app.test_client()
print(client.get("/find?name=Mr Lind").text)
print(client.get("/find?name=Okafor").text)
