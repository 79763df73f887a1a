from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

workshops = {
    "pottery": "Monday, 19:00",
    "weaving": "Wednesday, 18:30",
    "drawing": "Friday, 17:00",
}


@app.route("/")
def start():
    return "<h1>Creative evenings</h1>"


@app.route("/workshops")
def all_workshops():
    lines = [f"<li>{name}: {when}</li>" for name, when in workshops.items()]
    return "<ul>" + "".join(lines) + "</ul>"


client = app.test_client()
for path in ["/", "/workshops/"]:
    response = client.get(path)
    print("GET", path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
