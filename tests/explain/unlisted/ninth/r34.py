from flask import Blueprint, Flask

stamps = Blueprint("stamps", url_prefix="/stamps")

collection = [
    {"country": "Norway", "year": 1951},
    {"country": "Peru", "year": 1968},
]


@stamps.route("/")
def all_stamps():
    return collection


@stamps.route("/<country>")
def by_country(country):
    return [s for s in collection if s["country"] == country]


app = Flask(__name__)
app.testing = True
app.register_blueprint(stamps)

client = app.test_client()
print(client.get("/stamps/").json)
print(client.get("/stamps/Peru").json)
