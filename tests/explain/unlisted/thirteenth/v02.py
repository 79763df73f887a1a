from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///post_office.db"
db = SQLAlchemy(app)


class Parcel(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    receiver: Mapped[str]
    weight: Mapped[float]


@app.route("/parcels")
def parcels():
    rows = db.session.execute(db.select(Parcel).order_by(Parcel.weight)).scalars()
    return [{"receiver": p.receiver, "kg": p.weight} for p in rows]


client = app.test_client()
print(client.get("/parcels").json)
