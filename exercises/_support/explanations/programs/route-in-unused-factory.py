from flask import Flask

app = Flask(__name__)


def create_app():
    app = Flask(__name__)

    @app.get("/ping")
    def ping():
        return "pong"

    return app


reply = app.test_client().get("/ping")
print("GET /ping")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
