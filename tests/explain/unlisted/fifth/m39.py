from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///tea.db"
db = SQLAlchemy(app)


class Tea(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    stock = db.Column(db.Integer)


with app.app_context():
    db.drop_all()
    db.create_all()
    db.session.add_all([Tea(name="Assam", stock=4), Tea(name="Sencha", stock=0)])
    db.session.commit()

    rows = db.session.execute("SELECT name FROM tea WHERE stock > 0")
    for row in rows:
        print(row.name)
