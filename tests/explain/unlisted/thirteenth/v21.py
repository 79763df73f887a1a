from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///gym.db"
db = SQLAlchemy(app)


class Trainer(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)


class Lesson(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50), nullable=False)
    trainer_id = db.Column(db.Integer, db.ForeignKey("Trainer.id"))


if __name__ == "__main__":
    with app.app_context():
        db.create_all()
        ana = Trainer(name="Ana")
        db.session.add(ana)
        db.session.commit()
        db.session.add(Lesson(title="Boxing", trainer_id=ana.id))
        db.session.commit()
        for lesson in db.session.scalars(db.select(Lesson)):
            print(lesson.title, lesson.trainer_id)
