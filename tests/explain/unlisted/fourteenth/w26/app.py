from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///rowing.db"
db = SQLAlchemy(app)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    email = db.Column(db.String(120))


with app.app_context():
    db.create_all()


@app.route("/members")
def members():
    rows = Member.query.order_by(Member.name).all()
    return "\n".join(f"{m.name}: {m.email or 'no address'}" for m in rows)


client = app.test_client()
print(client.get("/members").text)
