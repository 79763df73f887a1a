from flask import Flask, abort

app = Flask(__name__)
app.testing = True

instruments = {"cello": "Ms Park", "trumpet": "Mr Silva", "harp": "Ms Okoye"}


@app.route("/teachers/<instrument>")
def teacher(instrument):
    if instrument not in instruments:
        abort(404)
    return f"{instrument}: {instruments[instrument]}"


@app.errorhandler(404)
def page_not_found():
    return "<h1>We do not teach that (yet)!</h1>", 404


client = app.test_client()
print(client.get("/teachers/harp").text)
print(client.get("/teachers/banjo").text)
