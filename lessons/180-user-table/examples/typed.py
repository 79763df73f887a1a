from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app, model_class=Base)


class Film(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(db.String(40), unique=True)
    year: Mapped[int]
    story: Mapped[str | None]


# A context
with app.app_context():
    db.create_all()
    # B build
    film = Film(title="Amber", year=2004)
    # C add
    db.session.add(film)
    # D commit
    db.session.commit()
    print(film.id, film.title, film.year, film.story)
