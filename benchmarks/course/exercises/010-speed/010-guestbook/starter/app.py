from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(20), unique=True, nullable=False)


with app.app_context():
    db.create_all()


@app.route("/")
def home():
    return "Hello, World!"


@app.route("/hello/<name>")
def hello(name):
    return f"Hello, {name}!"


@app.post("/users")
def add_user():
    user = User(username=request.json["username"])
    db.session.add(user)
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        return {"error": "taken"}, 409
    return {"id": user.id}, 201


@app.get("/users")
def users():
    return [user.username for user in db.session.scalars(db.select(User))]


@app.get("/users/<int:user_id>")
def one_user(user_id):
    return {"username": db.get_or_404(User, user_id).username}


if __name__ == "__main__":
    app.run()
