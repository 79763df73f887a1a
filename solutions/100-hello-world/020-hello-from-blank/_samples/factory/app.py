from flask import Flask


def create_app():
    new = Flask(__name__)
    new.add_url_rule("/", view_func=lambda: "Hello, World!")
    return new


app = create_app()

if __name__ == "__main__":
    app.run()
