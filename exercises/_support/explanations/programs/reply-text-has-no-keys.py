from flask import Flask

app = Flask(__name__)


@app.get("/trees/1")
def tree():
    return {"kind": "oak"}


found = app.test_client().get("/trees/1").text
print(found["kind"])
