from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
db = SQLAlchemy(app, model_class=Base)


# Write the class User here.
# To try it, type in the folder of this file: python app.py, then python show.py
# Did you change the class later? Delete instance/site.db first.


with app.app_context():
    db.create_all()
