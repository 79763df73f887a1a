import flask

app = flask.Flask(__name__)


@app.get("/")
def index() -> str:
    return "<!doctype html><title>Lumière</title><h1>Hello, <em>World</em>!</h1>"


def main() -> None:
    app.run(port=8080)


if "__main__" == __name__:
    main()
