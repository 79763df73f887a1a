from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from models import Plant

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

@app.route("/plants")
def plants():
    return [plant.name for plant in Plant.query.all()]
