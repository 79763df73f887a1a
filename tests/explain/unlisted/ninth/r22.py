from flask import Flask, abort

app = Flask(__name__)
app.testing = True

puppets = {"kasper": "Kasper has a red hat.", "wolf": "The wolf has no teeth."}


@app.route("/puppets/<name>")
def puppet(name):
    if name not in puppets:
        abort(404)
    return puppets[name]


@app.errorhandler(404)
def page_not_found():
    return "<h1>This puppet is not in the theatre</h1>", 404


client = app.test_client()
print(client.get("/puppets/wolf").text)
print(client.get("/puppets/dragon").text)
