from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/rivers/<name>")
def river(name):
    abort("River not found", 404)


app.test_client().get("/rivers/nile")
