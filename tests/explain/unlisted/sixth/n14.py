from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///:memory:'
app.config['TESTING'] = True
db = SQLAlchemy(app)


class Recipe(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60))
    kitchen = db.Column(db.String(30))

    def __repr__(self):
        return f'<Recipe {self.name}>'


@app.route('/recipes')
def recipes():
    kitchen = request.args.get('kitchen')
    found = Recipe.query.filter_by(Recipe.kitchen == kitchen).all()
    return {'recipes': [r.name for r in found]}


with app.app_context():
    db.create_all()
    db.session.add(Recipe(name='Pierogi', kitchen='polish'))
    db.session.add(Recipe(name='Bigos', kitchen='polish'))
    db.session.add(Recipe(name='Ramen', kitchen='japanese'))
    db.session.commit()

print(app.test_client().get('/recipes?kitchen=polish').json)
