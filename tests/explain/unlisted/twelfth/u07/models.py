from app import db


class Camel(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30))
    humps = db.Column(db.Integer)
