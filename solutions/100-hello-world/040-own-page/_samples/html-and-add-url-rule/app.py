from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return "<h1>Hello, World!</h1>"


def show_about():
    return "<h1>About</h1><p>A Cinema since 1926.</p>"


app.add_url_rule("/about", "about", show_about)

if __name__ == "__main__":
    app.run()
