from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Tour(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    line = db.Column(db.String(5))
    driver = db.Column(db.String(40))


with app.app_context():
    db.create_all()
    db.session.add(Tour(line="N7", driver="Fatma"))
    db.session.add(Tour(line="21", driver="Georg"))
    db.session.commit()


@app.route("/driver/<line>")
def driver(line):
    tour = Tour.query.filter_by(line=line)
    return f"Line {line} is driven by {tour.driver}"


client = app.test_client()
print(client.get("/driver/N7").text)
