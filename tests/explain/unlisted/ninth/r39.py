from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Plant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), nullable=False)


with app.app_context():
    db.create_all()
    db.session.add_all([Plant(name="Leek"), Plant(name="Chard")])
    db.session.commit()


@app.delete("/plants/<int:plant_id>")
def delete_plant(plant_id):
    db.session.delete(plant_id)
    db.session.commit()
    return "", 204


client = app.test_client()
print(client.delete("/plants/2").status)
