from flask import Flask

app = Flask(__name__)


@app.get("/about")
def about():
    title = "About"
    return print(title)


app.testing = True
app.test_client().get("/about")
