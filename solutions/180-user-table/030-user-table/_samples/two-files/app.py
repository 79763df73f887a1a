from flask import Flask

from models import db


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///cinema.db"
    db.init_app(app)
    return app


app = create_app()

if __name__ == "__main__":
    with app.app_context():
        db.create_all()
    app.run()
