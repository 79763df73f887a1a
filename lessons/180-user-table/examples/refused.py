from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app, model_class=Base)


class Film(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(db.String(40), unique=True)


# A context
with app.app_context():
    db.create_all()
    for title in ["Amber", "Amber", "Small Rain"]:
        # B build
        film = Film(title=title)
        # C add
        db.session.add(film)
        try:
            # D commit
            db.session.commit()
            print(title, "is saved")
        except IntegrityError:
            db.session.rollback()
            print(title, "is refused")
