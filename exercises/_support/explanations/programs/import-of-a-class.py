import flask.Flask
