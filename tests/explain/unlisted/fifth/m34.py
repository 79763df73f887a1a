from flask import Flask, abort

app = Flask(__name__)
app.testing = True

animals = {"cat": "Purrs.", "dog": "Barks.", "owl": "Hoots at night."}


@app.route("/animals/<name>")
def animal(name):
    if name not in animals:
        abort(404)
    return animals[name]


@app.errorhandler(404)
def page_not_found():
    return "<h1>We have no such animal here</h1>", 404


client = app.test_client()
print(client.get("/animals/owl").text)
print(client.get("/animals/unicorn").text)
