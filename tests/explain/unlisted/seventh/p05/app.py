from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from models import Plant

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


@app.get("/plants")
def plants():
    return [plant.name for plant in Plant.query.all()]


client = app.test_client()
print(client.get("/plants").json)
