from flask import Flask

from gallery import rooms


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True
    app.register_blueprint(rooms)
    return app


if __name__ == "__main__":
    app = create_app()
    client = app.test_client()
    print(client.get("/rooms/").text)
    print(client.get("/rooms/2").text)
