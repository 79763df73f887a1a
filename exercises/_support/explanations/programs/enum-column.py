from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app, model_class=Base)


class Post(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    state = db.Column(db.Enum("draft", "public"))


app.app_context().push()
db.create_all()
db.session.add(Post(state="gone"))
db.session.commit()
print(db.session.scalars(db.select(Post)).first().state)
