from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Language(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), unique=True)
    evening = db.Column(db.String(12))


@app.route("/evenings/<name>")
def evening(name):
    language = Language.query.filter_by(name=name).first_or_404()
    return f"{language.name}: {language.evening}"


with app.app_context():
    db.create_all()
    db.session.add(Language(name="Italian", evening="Tuesday"))
    db.session.add(Language(name="Polish", evening="Thursday"))
    db.session.commit()

client = app.test_client()
response = client.get("/evenings/polish")
print("GET /evenings/polish")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
