from flask import Flask

app = Flask(__name__)


@app.get("/api/boats")
def boats():
    return [{"name": "Aurora"}, {"name": "Wanda"}]


response = app.test_client().get("/api/boats")
print(response.json["name"])
