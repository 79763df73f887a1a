from flask import Flask

app = Flask(__name__)


@app.get(/trees)
def trees():
    return "Oak"
