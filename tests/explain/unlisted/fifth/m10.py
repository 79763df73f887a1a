from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///music.db'
app.testing = True
db = SQLAlchemy(app)


class Song(db.Model):
    id = db.Column(db.Integer)
    title = db.Column(db.String(100), nullable=False)
    artist = db.Column(db.String(100))


@app.route('/songs')
def songs():
    return [s.title for s in Song.query.order_by(Song.title)]


with app.app_context():
    db.create_all()

print(app.test_client().get('/songs').json)
