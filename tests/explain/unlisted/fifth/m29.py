from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Plant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    water_every = db.Column(db.Integer, default=7)


db.create_all()


@app.route("/")
def index():
    plants = Plant.query.all()
    return "<br>".join(p.name for p in plants)


app.testing = True
print(app.test_client().get("/").status)
