from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Tool(db.Model):
    id = db.Column(db.Int, primary_key=True)
