from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Lesson(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    language = db.Column(db.String(30), nullable=False)
    room = db.Column(db.String(10))


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
    app.config["TESTING"] = True

    @app.route("/")
    def cafe():
        lessons = db.session.scalars(db.select(Lesson))
        return "<br>".join(f"{x.language} in {x.room}" for x in lessons)

    return app


app = create_app()
with app.app_context():
    db.create_all()
    db.session.add(Lesson(language="Portuguese", room="2"))
    db.session.commit()
print(app.test_client().get("/").text)
