from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Country(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    code = db.Column(db.String(2), unique=True)
    name = db.Column(db.String(60))


@app.route("/countries/<code>")
def country(code):
    query = db.select(Country).where(Country.code == code)
    found = db.session.execute(query).scalar_one()
    return {"code": found.code, "name": found.name}


with app.app_context():
    db.create_all()
    db.session.add_all([
        Country(code="NO", name="Norway"),
        Country(code="GH", name="Ghana"),
    ])
    db.session.commit()

client = app.test_client()
print(client.get("/countries/NO").json)
print(client.get("/countries/gh").json)
