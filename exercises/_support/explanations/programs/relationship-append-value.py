from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    comments = db.relationship("Comment", backref="post")


class Comment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(200))
    post_id = db.Column(db.Integer, db.ForeignKey("post.id"))


with app.app_context():
    db.create_all()
    post = Post()
    post.comments.append("Nice post!")
