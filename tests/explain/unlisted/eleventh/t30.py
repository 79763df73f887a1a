from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///marathon.db"
db = SQLAlchemy(app)


class Runner(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    minutes: Mapped[int]


@app.route("/results")
def results():
    query = db.select(Runner).order_by(Runner.minutes)
    runners = db.session.scalars(query).all()
    return "<br>".join(f"{r.name}: {r.minutes}" for r in runners) or "Nobody yet"


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/results").text)
