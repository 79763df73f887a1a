from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Cheese(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)


with app.app_context():
    db.create_all()


@app.post("/cheeses")
def add_cheese():
    cheese = Cheese(name=request.json["name"])
    db.session.add(cheese)
    return jsonify(message="added"), 201


@app.get("/cheeses/<int:cheese_id>")
def one_cheese(cheese_id):
    cheese = db.get_or_404(Cheese, cheese_id)
    return jsonify(id=cheese.id, name=cheese.name)


client = app.test_client()
for method, path, body in [("POST", "/cheeses", {"name": "Gouda"}), ("GET", "/cheeses/1", None)]:
    response = client.open(path, method=method, json=body)
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
