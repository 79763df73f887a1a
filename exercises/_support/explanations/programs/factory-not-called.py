from flask import Flask


def make_app():
    app = Flask(__name__)
    return app


make_app.run()
