from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.update(SQLALCHEMY_DATABASE_URI="sqlite:///:memory:", TESTING=True)
db = SQLAlchemy(app)


class Locker(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner = db.Column(db.String(40), unique=True)
    pin = db.Column(db.String(4))


with app.app_context():
    db.create_all()
    db.session.add(Locker(owner="samira", pin="4711"))
    db.session.commit()


@app.post("/open")
def open_locker():
    query = db.select(Locker).where(Locker.owner == request.form["owner"])
    locker = db.session.execute(query).scalar_one_or_none()
    if locker.pin == request.form["pin"]:
        return f"Locker {locker.id} is open"
    return "Wrong pin", 401


gym = app.test_client()
print(gym.post("/open", data={"owner": "samira", "pin": "4711"}).text)
print(gym.post("/open", data={"owner": "Samira B", "pin": "4711"}).text)
