from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True

db = SQLAlchemy(app)


class Trail(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(100), nullable=False)
    km = db.Column(db.Float)

    def __repr__(self):
        return f"<Trail {self.name}>"


@app.route("/trails")
def trails():
    return {"trails": [t.name for t in Trail.query.all()]}


if __name__ == "__main__":
    db.create_all()
    client = app.test_client()
    print(client.get("/trails").json)
