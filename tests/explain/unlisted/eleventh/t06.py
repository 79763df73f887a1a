from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(200), nullable=False)
    done = db.Column(db.Boolean, default=False)


db.create_all()


@app.route("/")
def todo():
    tasks = db.session.scalars(db.select(Task)).all()
    return f"{len(tasks)} things to do"


client = app.test_client()
print(client.get("/").text)
