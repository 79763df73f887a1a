from flask import Flask

from models import User, db

app = Flask(__name__)
app.config.update(SQLALCHEMY_DATABASE_URI="sqlite:///site.db")
db.init_app(app)

with app.app_context():
    db.create_all()
    if db.session.execute(db.select(User).filter_by(username="john")).first() is None:
        db.session.add(User(username="john"))
        db.session.commit()
