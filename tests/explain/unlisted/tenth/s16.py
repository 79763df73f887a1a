from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Runner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    club = db.Column(db.String(50))


@app.route("/runners")
def runners():
    return "<br>".join(r.name for r in Runner.query.all())


if __name__ == "__main__":
    db.create_all()
    client = app.test_client()
    print(client.get("/runners").status)
