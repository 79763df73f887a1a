from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Singer(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    voice = db.Column(db.String(10))


with app.app_context():
    db.create_all()
    db.session.add(Singer(name="Ines", voice="alto"))
    db.session.add(Singer(name="Tom", voice="bass"))
    db.session.commit()


@app.route("/voices/<voice>")
def by_voice(voice):
    singers = Singer.query.filter(voice=voice).all()
    return [singer.name for singer in singers]


client = app.test_client()
print(client.get("/voices/alto").json)
