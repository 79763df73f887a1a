from flask import Flask, request, redirect, url_for
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.testing = True
db = SQLAlchemy(app)


class Contact(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    phone = db.Column(db.String(20), nullable=False)


@app.route("/contacts", methods=["GET", "POST"])
def contacts():
    if request.method == "POST":
        new = Contact(request.form["name"], request.form["phone"])
        db.session.add(new)
        db.session.commit()
        return redirect(url_for("contacts"))
    return "<br>".join(f"{c.name}: {c.phone}" for c in Contact.query.all())


with app.app_context():
    db.create_all()

client = app.test_client()
client.post("/contacts", data={"name": "Grandma", "phone": "555 0199"})
print(client.get("/contacts").text)
