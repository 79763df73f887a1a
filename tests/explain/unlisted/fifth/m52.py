from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    price = db.Column(db.Float)


@app.route("/api/products")
def products():
    all_products = Product.query.all()
    return jsonify(all_products)


with app.app_context():
    db.create_all()
    db.session.add(Product(name="Candle", price=6.5))
    db.session.add(Product(name="Soap", price=3.2))
    db.session.commit()

print(app.test_client().get("/api/products").json)
