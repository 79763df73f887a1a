from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/next")
def next_year():
    return str(request.args["age"] + 1)


app.test_client().get("/next?age=20")
