from flask import Flask

app = Flask(__name__)
app.testing = True

water = {"fern": "every day", "cactus": "once a month", "basil": "every two days"}


@app.route("/")
def index():
    links = [f'<a href="/plant/{p}">{p}</a>' for p in water]
    return " ".join(links)


@app.route("/plant/name")
def plant(name):
    return f"Water the {name} {water[name]}."


client = app.test_client()
print(client.get("/").text)
print(client.get("/plant/name").text)
