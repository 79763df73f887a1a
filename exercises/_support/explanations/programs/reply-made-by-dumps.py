import json

from flask import Flask

app = Flask(__name__)


@app.get("/trees")
def trees():
    return json.dumps({"oak": 3, "ash": 1})


response = app.test_client().get("/trees")
print(response.json["oak"])
