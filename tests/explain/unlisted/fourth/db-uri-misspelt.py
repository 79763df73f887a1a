from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
app.config["SQLALQUEMY_DATABASE"] = "sqlite:///site.db"
db = SQLAlchemy(app)
