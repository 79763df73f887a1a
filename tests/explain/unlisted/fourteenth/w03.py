from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Yarn(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    brand = db.Column(db.String(40), nullable=False)
    color = db.Column(db.String(20), nullable=False)
    grams = db.Column(db.Integer, nullable=False, default=50)


def create_app():
    app = Flask(__name__)
    app.config.update(TESTING=True, SQLALCHEMY_DATABASE_URI="sqlite://")
    db.init_app(app)
    with app.app_context():
        db.create_all()

    @app.post("/yarns")
    def new_yarn():
        f = request.form
        yarn = Yarn(brand=f["brand"], colour=f["colour"], grams=int(f["grams"]))
        db.session.add(yarn)
        db.session.commit()
        return f"Yarn number {yarn.id} is in the basket", 201

    return app


client = create_app().test_client()
print(client.post("/yarns", data={"brand": "Drops", "colour": "moss", "grams": "100"}).text)
