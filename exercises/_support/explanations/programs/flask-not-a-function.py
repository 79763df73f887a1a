import flask

app = flask(__name__)
