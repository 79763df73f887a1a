from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
db = SQLAlchemy(app, model_class=Base)


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(db.String(20), unique=True)
    email: Mapped[str] = mapped_column(unique=True)


with app.app_context():
    db.create_all()


def add_user(username, email):
    # B build
    user = user(username=username, email=email)
    # C add
    db.session.add(user)
    try:
        # D commit
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        return None
    return user.id


if __name__ == "__main__":
    with app.app_context():
        print(add_user("john", "john@example.org"))
        print(add_user("john", "other@example.org"))
        print(add_user("ada", "ada@example.org"))
