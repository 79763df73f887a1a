from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Pet(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))


@app.get("/pets/<name>")
def pet(name):
    found = db.get_or_404(Pet, name)
    return found.name


with app.app_context():
    db.create_all()
    db.session.add(Pet(name="Rex"))
    db.session.commit()
reply = app.test_client().get("/pets/Rex")
print("GET /pets/Rex")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
