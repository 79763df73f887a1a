from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///concerts.db"

db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Concert(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    hall = db.Column(db.String(60))
    day = db.Column(db.String(10))


@app.route("/")
def concerts():
    rows = db.session.execute(db.select(Concert)).scalars()
    return "<br>".join(f"{c.day}: {c.hall}" for c in rows) or "No concerts"


client = app.test_client()
print(client.get("/").text)
