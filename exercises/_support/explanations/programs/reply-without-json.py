from flask import Flask

app = Flask(__name__)


@app.get("/trees")
def trees():
    return "oak, ash"


response = app.test_client().get("/trees")
print(response.json["oak"])
