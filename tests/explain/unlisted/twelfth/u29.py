from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Cheese(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), unique=True)
    milk = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    db.session.add_all([Cheese(name="manchego", milk="sheep"), Cheese(name="brie", milk="cow")])
    db.session.commit()


@app.route("/cheese/<name>")
def cheese(name):
    found = db.get_or_404(Cheese, name)
    return {"name": found.name, "milk": found.milk}


c = app.test_client()
r = c.get("/cheese/brie")
print("GET /cheese/brie")
print("HTTP/1.1 " + r.status)
print()
print(r.get_data(as_text=True))
