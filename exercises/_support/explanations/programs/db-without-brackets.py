from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy


class Film(db.Model):
    pass
