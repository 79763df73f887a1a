from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Shelf(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    games: Mapped[list["Game"]] = relationship(back_populates="shelf")


class Game(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shelf_id: Mapped[int]
    shelf: Mapped["Shelf"] = relationship(back_populates="games")


with app.app_context():
    db.create_all()
    top = Shelf(label="top")
    top.games.append(Game(name="Carcassonne"))
    top.games.append(Game(name="Uno"))
    db.session.add(top)
    db.session.commit()
    for game in top.games:
        print(game.name, "is on the", game.shelf.label, "shelf")
