from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Painting(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(db.String(100))
    painter: Mapped[str]
    year: Mapped[int | None]


with app.app_context():
    db.create_all()
    db.session.add_all([
        Painting(title="The Night Watch", painter="Rembrandt", year=1642),
        Painting(title="Water Lilies", painter="Monet"),
        Painting(titel="Guernica", painter="Picasso", year=1937),
    ])
    db.session.commit()

    for p in db.session.scalars(db.select(Painting).order_by(Painting.title)):
        print(p.title, "-", p.painter)
