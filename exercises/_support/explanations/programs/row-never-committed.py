from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
db = SQLAlchemy(app)


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    price = db.Column(db.Float)


@app.post("/products")
def create():
    data = request.get_json()
    product = Product(name=data["name"], price=data["price"])
    db.session.add(product)
    return {"id": product.id}, 201


@app.get("/products/<name>")
def show(name):
    product = Product.query.filter_by(name=name).first()
    return {"name": product.name, "price": product.price}


with app.app_context():
    db.drop_all()
    db.create_all()
client = app.test_client()
client.post("/products", json={"name": "lamp", "price": 9.5})
client.get("/products/lamp")
