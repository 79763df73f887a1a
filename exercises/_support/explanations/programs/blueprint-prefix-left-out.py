from flask import Blueprint, Flask

app = Flask(__name__)
garden = Blueprint("garden", __name__, url_prefix="/garden")


@garden.get("/trees")
def trees():
    return "Oak"


app.register_blueprint(garden)
response = app.test_client().get("/trees")
print("GET /trees")
print("HTTP/1.1", response.status)
print()
print(response.text)
