import flask

app = flask.Flask(__name__)


@app.get("/news/")
def show_news():
    return "<h1>News</h1><p>Every week a new FILM.</p>"
