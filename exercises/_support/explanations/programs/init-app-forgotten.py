from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
shop = Flask("shop")
shop.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(shop)
blog = Flask("blog")
with blog.app_context():
    db.create_all()
