from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Stall(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), unique=True, nullable=False)
    sells = db.Column(db.String(80))


@app.get("/stalls/<name>")
def stall(name):
    found = db.get_or_404(Stall, name)
    return f"{found.name} sells {found.sells}"


with app.app_context():
    db.create_all()
    db.session.add(Stall(name="Greta", sells="honey and candles"))
    db.session.commit()

client = app.test_client()
response = client.get("/stalls/Greta")
print("GET /stalls/Greta")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
