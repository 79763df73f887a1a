from flask import Flask


def create_app():
    app = Flask(__name__)


create_app().test_client()
