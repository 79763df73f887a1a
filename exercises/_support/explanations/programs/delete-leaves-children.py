from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    books = db.relationship("Book")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"), nullable=False)


with app.app_context():
    db.create_all()
    author = Author(books=[Book(), Book()])
    db.session.add(author)
    db.session.commit()
    db.session.delete(author)
    db.session.commit()
