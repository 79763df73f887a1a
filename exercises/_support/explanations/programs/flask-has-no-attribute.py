import flask

app = flask.flask(__name__)
