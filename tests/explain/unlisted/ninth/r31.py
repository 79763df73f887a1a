from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Tool:
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    shelf = db.Column(db.String(5))


with app.app_context():
    db.create_all()
    hammer = Tool(name="Hammer", shelf="B2")
    db.session.add(hammer)
    db.session.commit()


@app.route("/tools")
def tools():
    return [t.name for t in db.session.scalars(db.select(Tool))]


print(app.test_client().get("/tools").json)
