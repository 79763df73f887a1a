from flask import Blueprint, Flask, jsonify

stops = Blueprint("stops", __name__, url_prefix="/trams")

timetable = {
    "harbour": ["07:10", "07:40", "08:10"],
    "museum": ["07:18", "07:48"],
}


@stops.get("/trams/<stop>")
def departures(stop):
    return jsonify(stop=stop, times=timetable.get(stop, []))


def create_app():
    app = Flask(__name__)
    app.testing = True
    app.register_blueprint(stops)

    @app.get("/")
    def start():
        return "Tram times"

    return app


if __name__ == "__main__":
    client = create_app().test_client()
    res = client.get("/trams/museum")
    print("GET /trams/museum")
    print("HTTP/1.1 " + res.status)
    print()
    print(res.get_data(as_text=True))
