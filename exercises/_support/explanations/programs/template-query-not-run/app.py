from flask import Flask, render_template
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Runner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))


@app.route("/")
def home():
    runner = Runner.query.filter_by(name="Ada")
    return render_template("home.html", runner=runner)


with app.app_context():
    db.create_all()
    app.test_client().get("/")
