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
    runners = db.session.execute(db.select(Runner)).all()
    return render_template("home.html", runners=runners)


with app.app_context():
    db.create_all()
    db.session.add(Runner(name="Ada"))
    db.session.commit()
    app.test_client().get("/")
