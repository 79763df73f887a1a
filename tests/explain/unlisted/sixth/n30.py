from flask import Blueprint, Flask

api = Blueprint("api", __name__, url_prefix="/api")

sensors = {"kitchen": 21.5, "cellar": 12.0}


@api.get("/sensors")
def list_sensors():
    return sensors


@api.get("/sensors/<name>")
def one_sensor(name):
    return {"name": name, "celsius": sensors.get(name)}


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True

    @app.get("/")
    def home():
        return "Thermometers: see /api/sensors"

    return app


client = create_app().test_client()
reply = client.get("/api/sensors")
print("GET /api/sensors")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
