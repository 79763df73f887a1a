from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
@app.route("/users/<int:id>")
def show(id):
    user = db.session.get(User, id)
    return user.name
with app.app_context():
    db.create_all()
app.test_client().get("/users/7")
