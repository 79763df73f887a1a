from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.testing = True
db = SQLAlchemy(app)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]


@app.get("/books")
def books():
    return [{"title": b.title, "pages": b.pages} for b in db.session.scalars(db.select(Book))]


with app.app_context():
    db.create_all()
    db.session.add(Book(titel="The Trial", pages=255))
    db.session.commit()

print(app.test_client().get("/books").json)
